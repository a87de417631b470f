package org.comptoir.notifications.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.comptoir.notifications.Notifications;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.RateLimited;
import org.comptoir.platform.rest.SignedEvent;

/** What order systems outside tell. */
@Path("/events")
@PermitAll
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {
    private static final int ACCEPTED = 202;

    @Inject
    private Notifications notifications;

    /** The same transaction again is accepted again; nothing goes out twice. */
    @POST
    @Path("/order-paid")
    @SignedEvent
    @RateLimited(perMinute = 1200, burst = 200)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = ACCEPTED)
    public Envelope.One<Accepted> orderPaid(OrderPaidBody body) {
        Retry.run(() -> notifications.receive(body.toEvent()));
        return Envelope.of(new Accepted(body.eventId()));
    }

    /** Which event was taken in. */
    public record Accepted(UUID eventId) {}
}
