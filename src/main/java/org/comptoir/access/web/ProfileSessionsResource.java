package org.comptoir.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.access.Caller;
import org.comptoir.access.ProfileDesk;
import org.comptoir.access.SessionRow;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.SessionOnly;

/** Where the caller is signed in. */
@Path("/staff/profile/sessions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProfileSessionsResource {
    @Inject
    private ProfileDesk desk;

    @Inject
    private Caller caller;

    @GET
    public Envelope.Many<SessionRow> list() {
        return Envelope.of(desk.sessions(caller.actor()));
    }

    /** All but the one that this call came by. */
    @DELETE
    @SessionOnly
    public void endOthers() {
        desk.endOtherSessions(caller.actor());
    }

    @DELETE
    @Path("/{id}")
    @SessionOnly
    public void end(@PathParam("id") long id) {
        desk.endSession(caller.actor(), id);
    }
}
