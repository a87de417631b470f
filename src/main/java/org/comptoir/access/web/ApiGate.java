package org.comptoir.access.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.rest.SessionOnly;

/**
 * Stands in front of every resource, before a body is read: without {@code @PermitAll} a caller must be signed in, must hold
 * one of the codes that {@code @RolesAllowed} names, and a change needs the CSRF token of the session. An API token is no ambient
 * credential, no browser sends it by itself, so it needs none.
 */
@Provider
public class ApiGate implements ContainerRequestFilter {
    static final String CSRF_HEADER = "X-CSRF-Token";

    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Context
    private ResourceInfo resource;

    @Inject
    private Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        if (isOpen()) {
            return;
        }
        Actor actor = caller.actor();
        if (!isAllowed(actor) || !actor.bySession() && isSessionOnly()) {
            throw new DomainException(ErrorCode.FORBIDDEN);
        }
        if (actor.bySession()
                && !READS.contains(request.getMethod())
                && !isToken(request.getHeaderString(CSRF_HEADER), actor.csrfToken())) {
            throw new DomainException(ErrorCode.FORBIDDEN);
        }
    }

    private boolean isOpen() {
        return resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
    }

    private boolean isSessionOnly() {
        return resource.getResourceMethod().isAnnotationPresent(SessionOnly.class);
    }

    private boolean isAllowed(Actor actor) {
        RolesAllowed codes = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        return codes == null || Arrays.stream(codes.value()).anyMatch(actor::may);
    }

    private static boolean isToken(@org.jspecify.annotations.Nullable String given, String expected) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
