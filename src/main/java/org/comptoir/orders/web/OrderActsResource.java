package org.comptoir.orders.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.orders.NewOrder;
import org.comptoir.orders.OrderActsDesk;
import org.comptoir.orders.OrderState;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.PinHeaders;

/** Orders that staff take, and what they do with one that is there. */
@Path("/staff/orders")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderActsResource {
    @Inject
    private OrderActsDesk desk;

    @Inject
    private Caller caller;

    /** Created and paid at once; the same answer again for the same key. */
    @POST
    @RolesAllowed(Permissions.ORDER_CREATE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = 201, one = OrderState.class)
    public Response create(StaffOrderBody body) {
        Actor actor = caller.actor();
        NewOrder order = body.toOrder(actor.orderSource());
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(Retry.on(() -> desk.create(actor, order, body.toPayment()))))
                .build();
    }

    @POST
    @Path("/{number}/pay")
    @RolesAllowed(Permissions.ORDER_CREATE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<OrderState> pay(@PathParam("number") String number, PaymentBody body) {
        return Envelope.of(desk.pay(caller.actor(), number, body.toPayment()));
    }

    @POST
    @Path("/{number}/deliver")
    @RolesAllowed(Permissions.ORDER_DELIVER)
    public Envelope.One<OrderState> deliver(@PathParam("number") String number) {
        return Envelope.of(Retry.on(() -> desk.deliver(caller.actor(), number)));
    }

    @POST
    @Path("/{number}/cancel")
    @RolesAllowed(Permissions.ORDER_CANCEL)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<OrderState> cancel(
            @BeanParam PinHeaders pin, @PathParam("number") String number, Cancellation body) {
        return Envelope.of(Retry.on(() -> desk.cancel(caller.actor(), pin.as(Pin::new), number, body.reason())));
    }

    @POST
    @Path("/{number}/refund")
    @RolesAllowed(Permissions.ORDER_CANCEL)
    public Envelope.One<OrderState> refund(@PathParam("number") String number) {
        return Envelope.of(Retry.on(() -> desk.refunded(caller.actor(), number)));
    }

    @POST
    @Path("/{number}/incidents/{id}/settle")
    @RolesAllowed(Permissions.ORDER_CANCEL)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<OrderState> settle(
            @PathParam("number") String number, @PathParam("id") long incident, Settlement body) {
        return Envelope.of(Retry.on(() -> desk.settle(caller.actor(), number, incident, body.note())));
    }

    /** Why. */
    public record Cancellation(String reason) {}

    /** How it was seen to. */
    public record Settlement(String note) {}
}
