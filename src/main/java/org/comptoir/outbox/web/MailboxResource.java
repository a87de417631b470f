package org.comptoir.outbox.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.outbox.OutboxDesk;
import org.comptoir.outbox.ReceivedMail;
import org.comptoir.platform.rest.Envelope;

/** The local mailbox over the API. */
@Path("/staff/mailbox")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MailboxResource {
    @Inject
    private OutboxDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.NOTIFICATION_READ)
    public Envelope.Many<Summary> list(@QueryParam("to") @DefaultValue("") String to) {
        return Envelope.of(
                desk.mailbox(caller.actor(), to).stream().map(Summary::of).toList());
    }

    @GET
    @RolesAllowed(Permissions.NOTIFICATION_READ)
    @Path("/{id}")
    public Envelope.One<Detail> one(@PathParam("id") long id) {
        return Envelope.of(Detail.of(desk.mail(caller.actor(), id)));
    }

    /** A message in the list. */
    public record Summary(long id, String channel, String to, String subject, Instant receivedAt) {
        static Summary of(ReceivedMail mail) {
            return new Summary(mail.id(), mail.channel(), mail.to(), mail.subject(), mail.receivedAt());
        }
    }

    /** A message opened. */
    public record Detail(
            long id,
            String channel,
            String to,
            String subject,
            Instant receivedAt,
            List<String> headers,
            String text,
            String html) {
        static Detail of(ReceivedMail mail) {
            return new Detail(
                    mail.id(),
                    mail.channel(),
                    mail.to(),
                    mail.subject(),
                    mail.receivedAt(),
                    mail.headers(),
                    mail.text(),
                    mail.html());
        }
    }
}
