package org.comptoir.platform.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Whether this node can work; 503 when its database does not answer. */
@Path("/health")
@ApplicationScoped
@PermitAll
public class HealthResource {
    @Inject
    private Database database;

    @GET
    @Answers(one = Health.class)
    @Produces(MediaType.APPLICATION_JSON)
    public Response health() {
        boolean up = database.isUp();
        var health = new Health(up ? "up" : "down", up ? "up" : "down");
        return Response.status(up ? 200 : 503).entity(Envelope.of(health)).build();
    }

    /** The flat status. */
    public record Health(String status, String database) {}
}
