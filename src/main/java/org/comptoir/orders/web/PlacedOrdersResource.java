package org.comptoir.orders.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comptoir.access.OrderSource;
import org.comptoir.access.RequestTenant;
import org.comptoir.kernel.TenantId;
import org.comptoir.orders.NewOrder;
import org.comptoir.orders.OrderState;
import org.comptoir.orders.Orders;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.ClientAddress;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.RateLimited;

/** Where kiosks and web shops place orders and ask how they stand. */
@Path("/orders")
@PermitAll
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PlacedOrdersResource {
    @Inject
    private Orders orders;

    @Inject
    private RequestTenant tenant;

    @Inject
    private ClientAddress clients;

    @Context
    private HttpServletRequest request;

    /** The same answer again for the same key. */
    @POST
    @RateLimited
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = 201, one = OrderState.class)
    public Response place(OrderBody body) {
        TenantId shop = tenant.id();
        NewOrder order = body.toOrder(OrderSource.KIOSK);
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(Retry.on(() -> orders.place(shop, order))))
                .build();
    }

    /** Numbers can be guessed, so from anywhere but a kiosk's network it takes the token that the order was answered with. */
    @GET
    @RateLimited
    @Path("/{number}")
    public Envelope.One<OrderState> one(
            @PathParam("number") String number, @QueryParam("token") @DefaultValue("") String token) {
        TenantId shop = tenant.id();
        return Envelope.of(clients.isKiosk(request) ? orders.order(shop, number) : orders.order(shop, number, token));
    }
}
