package org.comptoir.outbox.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.outbox.OutgoingText.Channel;
import org.comptoir.outbox.ProviderChange;
import org.comptoir.outbox.ProviderCheck;
import org.comptoir.outbox.ProviderSettings;
import org.comptoir.outbox.ProvidersDesk;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.RateLimited;

/** A shop's accounts with the providers of SMS and WhatsApp; their keys go in and never come out. */
@Path("/notifications/providers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProvidersResource {
    @Inject
    private ProvidersDesk desk;

    @Inject
    private Caller caller;

    @GET
    @Path("/{channel}")
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    public Envelope.One<ProviderSettings> settings(@PathParam("channel") Channel channel) {
        return Envelope.of(desk.settings(caller.actor(), channel));
    }

    /** A key that is not given stays as it is, as long as the endpoint does. */
    @PUT
    @Path("/{channel}")
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<ProviderSettings> save(@PathParam("channel") Channel channel, ProviderChange wanted) {
        return Envelope.of(Retry.on(() -> desk.save(caller.actor(), channel, wanted)));
    }

    /** Asks the provider for something that changes nothing; what it says against the account is an answer, too. */
    @POST
    @Path("/{channel}/check")
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    @RateLimited(perMinute = 20, burst = 10)
    public Envelope.One<ProviderCheck> check(@PathParam("channel") Channel channel) {
        return Envelope.of(desk.check(caller.actor(), channel));
    }
}
