package org.comptoir.orders.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.PageRequest;
import org.comptoir.orders.OrderRow;
import org.comptoir.orders.OrderSheet;
import org.comptoir.orders.OrdersDesk;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.CsvAnswer;
import org.comptoir.platform.rest.Envelope;
import org.jspecify.annotations.Nullable;

/** The orders of the sources that the caller's role sees, newest first. */
@Path("/staff/orders")
@RequestScoped
public class StaffOrdersResource {
    @Inject
    private OrdersDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.ORDER_READ)
    @Produces(MediaType.APPLICATION_JSON)
    public Envelope.Many<OrderRow> list(
            @BeanParam OrderParameters wanted,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        return Envelope.of(desk.orders(
                caller.actor(), wanted.toFilter(), PageRequest.growing(page, pageSize, cursor, OrderRow.SORT_KEYS)));
    }

    /** One order with its lines, VAT, payment, movements and what happened to it. */
    @GET
    @Path("/{number}")
    @RolesAllowed(Permissions.ORDER_READ)
    @Produces(MediaType.APPLICATION_JSON)
    public Envelope.One<OrderSheet> one(@PathParam("number") String number) {
        return Envelope.of(desk.order(caller.actor(), number));
    }

    /** Everything that the filters leave, newest first, as a file. */
    @GET
    @Path("/csv")
    @RolesAllowed(Permissions.ORDER_READ)
    @Produces("text/csv")
    @Answers
    public Response csv(@BeanParam OrderParameters wanted) {
        OrdersFile file = OrdersFile.open(desk, caller.actor(), wanted.toFilter());
        return CsvAnswer.of("orders.csv", file::write);
    }
}
