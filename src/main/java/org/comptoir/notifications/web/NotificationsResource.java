package org.comptoir.notifications.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.notifications.MailKind;
import org.comptoir.notifications.OrderMailSettings;
import org.comptoir.notifications.OrderMailsDesk;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.jspecify.annotations.Nullable;

/** The settings of the mails about orders, and sample mails. */
@Path("/notifications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {
    private static final int ACCEPTED = 202;

    @Inject
    private OrderMailsDesk desk;

    @Inject
    private Caller caller;

    @GET
    @Path("/config")
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    public Envelope.One<OrderMailSettings> config() {
        return Envelope.of(desk.settings(caller.actor()));
    }

    /** What is not named stays as it is; an empty test_email takes it away. */
    @PATCH
    @Path("/config")
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<OrderMailSettings> change(Change change) {
        Actor actor = caller.actor();
        return Envelope.of(Retry.on(() -> desk.save(actor, change.on(desk.settings(actor)))));
    }

    /** Ten a minute for each shop, counted by each node for itself. */
    @POST
    @Path("/test")
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = ACCEPTED)
    public Envelope.One<Queued> test(Test test) {
        return Envelope.of(new Queued(desk.test(caller.actor(), test.notificationType(), test.recipientEmail())));
    }

    /** Some settings. */
    public record Change(
            @Nullable Boolean orderNotificationsEnabled,
            @Nullable Boolean testMode,
            @Nullable String testEmail,
            @Nullable Long version) {
        OrderMailSettings on(OrderMailSettings now) {
            return new OrderMailSettings(
                    orderNotificationsEnabled == null ? now.orderNotificationsEnabled() : orderNotificationsEnabled,
                    testMode == null ? now.testMode() : testMode,
                    testEmail == null ? now.testEmail() : testEmail.isBlank() ? null : testEmail.strip(),
                    version == null ? now.version() : version);
        }
    }

    /** Which mail, and to whom; to the caller where nobody is named. */
    public record Test(MailKind notificationType, @Nullable String recipientEmail) {}

    /** Where it goes. */
    public record Queued(String recipientEmail) {}
}
