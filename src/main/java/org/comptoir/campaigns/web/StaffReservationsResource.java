package org.comptoir.campaigns.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import org.comptoir.campaigns.Reservation;
import org.comptoir.campaigns.ReservationFilter;
import org.comptoir.campaigns.ReservationStatus;
import org.comptoir.campaigns.ReservationsDesk;
import org.comptoir.campaigns.Waiting;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.CsvAnswer;
import org.comptoir.platform.rest.Envelope;
import org.jspecify.annotations.Nullable;

/** Who waits for what. */
@Path("/staff/reservations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class StaffReservationsResource {
    @Inject
    private ReservationsDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.Many<Reservation> list(
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("product_id") @Nullable Long product,
            @QueryParam("status") @Nullable ReservationStatus status) {
        return Envelope.of(desk.reservations(
                caller.actor(),
                new ReservationFilter(text, product, status),
                PageRequest.growing(page, pageSize, cursor, Reservation.SORT_KEYS)));
    }

    @GET
    @Path("/csv")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    @Produces("text/csv")
    @Answers
    public Response csv(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("product") @Nullable Long product,
            @QueryParam("status") @Nullable ReservationStatus status) {
        ReservationsFile file =
                ReservationsFile.open(desk, caller.actor(), new ReservationFilter(text, product, status));
        return CsvAnswer.of("reservations.csv", file::write);
    }

    /** How many people wait for each product, the most wanted first. */
    @GET
    @Path("/waiting")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.Many<Waiting> waiting() {
        return Envelope.of(desk.waiting(caller.actor()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Envelope.One<Reservation> one(@PathParam("id") long id) {
        return Envelope.of(desk.reservation(caller.actor(), id));
    }

    @POST
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = 201, one = Reservation.class)
    public Response create(ReservationBody body) {
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(Retry.on(() -> desk.create(caller.actor(), body.toReservation()))))
                .build();
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public Envelope.One<Reservation> cancel(@PathParam("id") long id) {
        return Envelope.of(Retry.on(() -> desk.cancel(caller.actor(), id)));
    }
}
