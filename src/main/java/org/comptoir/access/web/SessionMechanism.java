package org.comptoir.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.ActorPrincipal;
import org.comptoir.access.Permissions;

/** One cookie, one statement: who calls, with the permission codes as groups. Static resources pay nothing. */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {
    @Inject
    private Access access;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (!isStatic(request.getRequestURI())) {
            Optional<Actor> actor = SessionCookie.read(request).flatMap(access::resume);
            if (actor.isPresent()) {
                Set<String> groups = new HashSet<>(actor.get().codes());
                groups.add(Permissions.SIGNED_IN);
                return context.notifyContainerAboutLogin(new ActorPrincipal(actor.get()), groups);
            }
        }
        return context.isProtected() ? context.responseUnauthorized() : context.doNothing();
    }

    private static boolean isStatic(String path) {
        return path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/resources/")
                || path.equals("/api/health");
    }
}
