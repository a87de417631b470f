package org.comptoir.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.comptoir.access.Caller;
import org.comptoir.access.NewToken;
import org.comptoir.access.ProfileDesk;
import org.comptoir.access.TokenRow;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.SessionOnly;
import org.jspecify.annotations.Nullable;

/** The caller's own API tokens. */
@Path("/staff/profile/tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProfileTokensResource {
    @Inject
    private ProfileDesk desk;

    @Inject
    private Caller caller;

    @GET
    public Envelope.Many<TokenRow> list() {
        return Envelope.of(desk.tokens(caller.actor()));
    }

    @POST
    @Answers(status = 201, one = Created.class)
    @SessionOnly
    public Response create(Body body) {
        NewToken made = desk.createToken(caller.actor(), body.name(), body.expiresInDays());
        Created created = new Created(
                made.row().id(), made.row().name(), made.token(), made.row().expiresAt());
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(created))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @SessionOnly
    public void revoke(@PathParam("id") long id) {
        desk.revokeToken(caller.actor(), id);
    }

    /** A name to know it by, and from 1 to 365 days. */
    public record Body(String name, int expiresInDays) {}

    /** The token is told here and never again. */
    public record Created(
            long id, String name, String token, @Nullable Instant expiresAt) {
        /** Never the token. */
        @Override
        public String toString() {
            return "Created[" + id + "]";
        }
    }
}
