package org.comptoir.notifications.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.access.Caller;
import org.comptoir.access.OrderNotificationPreference;
import org.comptoir.access.Permissions;
import org.comptoir.access.PreferencesDesk;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Envelope;

/** Who is told of paid orders. */
@Path("/users")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PreferencesResource {
    @Inject
    private PreferencesDesk desk;

    @Inject
    private Caller caller;

    @GET
    @Path("/notification-preferences")
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    public Envelope.Many<OrderNotificationPreference> list() {
        return Envelope.of(desk.preferences(caller.actor()));
    }

    @PATCH
    @Path("/{id}/notification-preferences")
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<OrderNotificationPreference> change(@PathParam("id") long id, Preference preference) {
        return Envelope.of(Retry.on(() -> desk.prefer(caller.actor(), id, preference.receiveOrderNotifications())));
    }

    /** Wanted or not. */
    public record Preference(boolean receiveOrderNotifications) {}
}
