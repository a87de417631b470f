package org.comptoir.outbox.web;

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
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.PageRequest;
import org.comptoir.outbox.Certainty;
import org.comptoir.outbox.HistoryDesk;
import org.comptoir.outbox.MessageFilter;
import org.comptoir.outbox.MessageKind;
import org.comptoir.outbox.MessageRow;
import org.comptoir.outbox.MessageStatus;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.CsvAnswer;
import org.comptoir.platform.rest.Envelope;
import org.jspecify.annotations.Nullable;

/** What was sent, for programs and spreadsheets. */
@Path("/notifications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HistoryResource {
    @Inject
    private HistoryDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.NOTIFICATION_READ)
    @Path("/history")
    public Envelope.Many<MessageRow> history(
            @QueryParam("order_reference") @Nullable String orderReference,
            @QueryParam("status") @Nullable MessageStatus status,
            @QueryParam("type") @Nullable MessageKind type,
            @QueryParam("start_date") @Nullable LocalDate startDate,
            @QueryParam("end_date") @Nullable LocalDate endDate,
            @QueryParam("certainty") @Nullable Certainty certainty,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        return Envelope.of(desk.messages(
                caller.actor(),
                new MessageFilter(orderReference, status, type, startDate, endDate, certainty),
                PageRequest.growing(page, pageSize, cursor, MessageRow.SORT_KEYS)));
    }

    /** Everything that the filters leave, newest first, as a file. */
    @GET
    @RolesAllowed(Permissions.NOTIFICATION_READ)
    @Path("/history/csv")
    @Produces("text/csv")
    @Answers
    public Response csv(
            @QueryParam("order_reference") @Nullable String orderReference,
            @QueryParam("status") @Nullable MessageStatus status,
            @QueryParam("type") @Nullable MessageKind type,
            @QueryParam("start_date") @Nullable LocalDate startDate,
            @QueryParam("end_date") @Nullable LocalDate endDate,
            @QueryParam("certainty") @Nullable Certainty certainty) {
        HistoryFile file = HistoryFile.open(
                desk, caller.actor(), new MessageFilter(orderReference, status, type, startDate, endDate, certainty));
        return CsvAnswer.of("messages.csv", file::write);
    }

    /** What may have arrived goes out again only where {@code certainty=uncertain} says that this is known. */
    @POST
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    @Path("/{id}/resend")
    public Envelope.One<MessageRow> resend(
            @PathParam("id") UUID id, @QueryParam("certainty") @Nullable Certainty certainty) {
        return Envelope.of(Retry.on(() -> desk.resend(caller.actor(), id, certainty == Certainty.UNCERTAIN)));
    }

    @POST
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    @Path("/{id}/cancel")
    public Envelope.One<MessageRow> cancel(@PathParam("id") UUID id) {
        return Envelope.of(Retry.on(() -> desk.cancel(caller.actor(), id)));
    }
}
