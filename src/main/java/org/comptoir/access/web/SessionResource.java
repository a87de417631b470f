package org.comptoir.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comptoir.access.Caller;
import org.comptoir.access.ProfileDesk;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.SessionOnly;

/** Who am I, and sign-out, for programs. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    @Inject
    private ProfileDesk desk;

    @Inject
    private Caller caller;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @GET
    @Path("/me")
    public Envelope.One<Me> me() {
        return Envelope.of(Me.of(caller.actor()));
    }

    @POST
    @Path("/logout")
    @SessionOnly
    public Response logout() {
        desk.signOut(caller.actor());
        SessionCookie.clear(request, response);
        return Response.noContent().build();
    }
}
