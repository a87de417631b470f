package org.comptoir.access.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.comptoir.access.Access;
import org.comptoir.access.SignedIn;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.rest.ClientAddress;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.RateLimited;

/** Sign-in for programs. */
@Path("/login")
@PermitAll
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LoginResource {
    @Inject
    private Access access;

    @Inject
    private ClientAddress clients;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RateLimited(perMinute = 30, burst = 30)
    public Envelope.One<Me> login(Credentials credentials) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        SignedIn session = access.signIn(credentials.email(), credentials.password(), agent, clients.site(request))
                .orElseThrow(() -> new DomainException(ErrorCode.SIGN_IN_FAILED));
        SessionCookie.write(request, response, session.token());
        return Envelope.of(Me.of(session.actor()));
    }

    /** What a program signs in with. */
    public record Credentials(String email, String password) {}
}
