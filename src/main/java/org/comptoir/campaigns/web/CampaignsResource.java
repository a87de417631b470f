package org.comptoir.campaigns.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.campaigns.Campaign;
import org.comptoir.campaigns.CampaignRow;
import org.comptoir.campaigns.CampaignsDesk;
import org.comptoir.campaigns.DryRun;
import org.comptoir.campaigns.Message;
import org.comptoir.campaigns.Recipient;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Envelope;
import org.jspecify.annotations.Nullable;

/** The waves of each container. */
@Path("/staff/campaigns")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CampaignsResource {
    @Inject
    private CampaignsDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.Many<CampaignRow> list(
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize) {
        return Envelope.of(desk.campaigns(caller.actor(), PageRequest.small(page, pageSize)));
    }

    /** How far it is, and what it brought. */
    @GET
    @Path("/{container_id}")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.One<Campaign> one(@PathParam("container_id") long container) {
        return Envelope.of(desk.campaign(caller.actor(), container));
    }

    @GET
    @Path("/{container_id}/recipients")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.Many<Recipient> recipients(
            @PathParam("container_id") long container,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("state") Recipient.@Nullable State state,
            @QueryParam("message") @Nullable Message message) {
        return Envelope.of(desk.recipients(
                caller.actor(),
                container,
                text,
                state,
                message,
                PageRequest.growing(page, pageSize, cursor, Recipient.SORT_KEYS)));
    }

    /** Writes nothing. */
    @POST
    @Path("/{container_id}/dry-run")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.One<DryRun> dryRun(@PathParam("container_id") long container) {
        return Envelope.of(desk.dryRun(caller.actor(), container));
    }

    @POST
    @Path("/{container_id}/start")
    @RolesAllowed(Permissions.CAMPAIGN_SEND)
    public Envelope.One<Campaign> start(@PathParam("container_id") long container) {
        return Envelope.of(Retry.on(() -> desk.start(caller.actor(), container)));
    }

    @POST
    @Path("/{container_id}/pause")
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public Envelope.One<Campaign> pause(@PathParam("container_id") long container) {
        return Envelope.of(Retry.on(() -> desk.pause(caller.actor(), container)));
    }

    @POST
    @Path("/{container_id}/resume")
    @RolesAllowed(Permissions.CAMPAIGN_SEND)
    public Envelope.One<Campaign> resume(@PathParam("container_id") long container) {
        return Envelope.of(Retry.on(() -> desk.resume(caller.actor(), container)));
    }

    @POST
    @Path("/{container_id}/stop")
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public Envelope.One<Campaign> stop(@PathParam("container_id") long container) {
        return Envelope.of(Retry.on(() -> desk.stop(caller.actor(), container)));
    }
}
