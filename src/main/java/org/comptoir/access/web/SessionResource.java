package org.comptoir.access.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.access.SignedIn;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.rest.Envelope;
import org.jspecify.annotations.Nullable;

/** Sign-in, sign-out and who am I, for programs. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    @Inject
    private Access access;

    @Inject
    private Caller caller;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    public Envelope.One<Me> login(Credentials credentials) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        SignedIn session = access.signIn(
                        text(credentials.email(), "email"), text(credentials.password(), "password"), agent)
                .orElseThrow(() -> new DomainException(ErrorCode.SIGN_IN_FAILED));
        SessionCookie.write(request, response, session.token());
        return Envelope.of(Me.of(session.actor()));
    }

    @POST
    @Path("/logout")
    public Response logout() {
        SessionCookie.read(request).ifPresent(access::signOut);
        SessionCookie.clear(request, response);
        return Response.noContent().build();
    }

    @GET
    @Path("/me")
    public Envelope.One<Me> me() {
        return Envelope.of(Me.of(caller.actor()));
    }

    private static String text(@Nullable String value, String field) {
        if (value == null) {
            throw DomainException.invalid(field, "common.required");
        }
        return value;
    }

    /** What a program signs in with. */
    public record Credentials(
            @Nullable String email, @Nullable String password) {}

    /** The signed-in person and what they may do. */
    public record Me(
            long userId,
            String tenantId,
            String name,
            String email,
            String roleCode,
            SortedSet<String> permissions,
            String csrfToken) {
        static Me of(Actor actor) {
            return new Me(
                    actor.userId(),
                    actor.tenant().toString(),
                    actor.name(),
                    actor.email(),
                    actor.roleCode(),
                    new TreeSet<>(actor.codes()),
                    actor.csrfToken());
        }
    }
}
