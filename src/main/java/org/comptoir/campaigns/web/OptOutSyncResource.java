package org.comptoir.campaigns.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.campaigns.OptOutSyncDesk;
import org.comptoir.campaigns.Trouble;
import org.comptoir.campaigns.UpstreamEdit;
import org.comptoir.campaigns.UpstreamState;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Envelope;
import org.jspecify.annotations.Nullable;

/** The shop upstream that opt-outs come from and go to. */
@Path("/staff/opt-out-sync")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OptOutSyncResource {
    @Inject
    private OptOutSyncDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.One<UpstreamState> state() {
        return Envelope.of(desk.state(caller.actor()));
    }

    /** The token is never answered; without one, the one that is kept stays. */
    @PUT
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<UpstreamState> save(UpstreamEdit edit) {
        return Envelope.of(Retry.on(() -> desk.save(caller.actor(), edit)));
    }

    /** Whether it answers as it should to what is written here. */
    @POST
    @Path("/check")
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<Check> check(UpstreamEdit edit) {
        return Envelope.of(new Check(desk.check(caller.actor(), edit).orElse(null)));
    }

    @POST
    @Path("/run")
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<UpstreamState> run(Wanted wanted) {
        return Envelope.of(Retry.on(() -> desk.run(caller.actor(), wanted.isEverything())));
    }

    /** What it says, or nothing where all is well. */
    public record Check(@Nullable Trouble trouble) {}

    /** Whether to read everything again, and not only what is new. */
    public record Wanted(boolean isEverything) {}
}
