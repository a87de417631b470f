package org.comptoir.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.ActorPrincipal;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.rest.PlainErrors;

/**
 * One cookie or, below /api, one bearer token; one statement: who calls, with the permission codes as groups. Static resources
 * pay nothing.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(SessionMechanism.class.getName());

    @Inject
    private Access access;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (!isStatic(PageRules.path(request))) {
            Optional<String> bearer = BearerToken.read(request);
            Optional<Actor> actor;
            try {
                actor = bearer.isPresent()
                        ? bearer.flatMap(access::byApiToken)
                        : SessionCookie.read(request).flatMap(access::resume);
            } catch (RuntimeException e) {
                return refuse(e, request, response);
            }
            if (bearer.isPresent() && actor.isEmpty()) {
                response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
                return refuse(new DomainException(ErrorCode.AUTH_REQUIRED), request, response);
            }
            if (actor.isPresent()) {
                Set<String> groups = new HashSet<>(actor.get().codes());
                groups.add(Permissions.SIGNED_IN);
                return context.notifyContainerAboutLogin(new ActorPrincipal(actor.get()), groups);
            }
        }
        return context.isProtected()
                ? refuse(new DomainException(ErrorCode.AUTH_REQUIRED), request, response)
                : context.doNothing();
    }

    /** Nobody maps what fails ahead of filters and resources: a missing sign-in, or a database that is away. */
    private static AuthenticationStatus refuse(
            RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        try {
            if (request.getRequestURI().startsWith("/api/")) {
                PlainErrors.answer(failure, request, response);
            } else {
                LOG.log(Level.WARNING, "Who calls cannot be found out", failure);
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static boolean isStatic(String path) {
        return path.startsWith("/jakarta.faces.resource/")
                || path.startsWith("/resources/")
                || path.equals("/api/health");
    }
}
