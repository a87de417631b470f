package org.comptoir.campaigns.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.campaigns.Channel;
import org.comptoir.campaigns.OptOut;
import org.comptoir.campaigns.OptOutsDesk;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.jspecify.annotations.Nullable;

/** Who does not want to be told. */
@Path("/staff/opt-outs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OptOutsResource {
    @Inject
    private OptOutsDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.Many<OptOut> list(
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("q") @DefaultValue("") String text) {
        return Envelope.of(
                desk.optOuts(caller.actor(), text, PageRequest.growing(page, pageSize, cursor, OptOut.SORT_KEYS)));
    }

    /** Of everything where no product is named, by every channel where none is. */
    @POST
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = 201, one = OptOut.class)
    public Response add(Body body) {
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(Retry.on(
                        () -> desk.add(caller.actor(), body.email(), body.phone(), body.productId(), body.channel()))))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    @Answers(status = 204)
    public Response withdraw(@PathParam("id") long id) {
        desk.withdraw(caller.actor(), id);
        return Response.noContent().build();
    }

    /** Somebody, and what they do not want. */
    public record Body(
            String email,
            @Nullable String phone,
            @Nullable Long productId,
            @Nullable Channel channel) {}
}
