package org.comptoir.orders.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.comptoir.access.KioskOrSigned;
import org.comptoir.access.RequestTenant;
import org.comptoir.orders.OrderState;
import org.comptoir.orders.Orders;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.RateLimited;

/** Paying at a kiosk, and the callback of a payment provider. */
@Path("/orders")
@PermitAll
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderPaymentsResource {
    @Inject
    private Orders orders;

    @Inject
    private RequestTenant tenant;

    @POST
    @Path("/{number}/pay")
    @RateLimited
    @KioskOrSigned
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<OrderState> pay(@PathParam("number") String number, PaymentBody body) {
        return Envelope.of(orders.pay(tenant.id(), number, body.toPayment()));
    }
}
