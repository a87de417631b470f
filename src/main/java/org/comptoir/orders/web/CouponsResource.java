package org.comptoir.orders.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.orders.Discount;
import org.comptoir.orders.OrderEntryDesk;
import org.comptoir.platform.rest.Envelope;

/** What a customer's coupon takes off, asked before the order is taken. */
@Path("/staff/coupons")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CouponsResource {
    @Inject
    private OrderEntryDesk desk;

    @Inject
    private Caller caller;

    @GET
    @Path("/{code}")
    @RolesAllowed(Permissions.ORDER_CREATE)
    public Envelope.One<Discount> one(@PathParam("code") String code) {
        return Envelope.of(desk.coupon(caller.actor(), code));
    }
}
