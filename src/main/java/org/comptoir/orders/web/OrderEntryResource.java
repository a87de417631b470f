package org.comptoir.orders.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.orders.OrderEntry;
import org.comptoir.orders.OrderEntryDesk;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.Tagged;

/** What a till sells; whole, with a tag to ask again cheaply. */
@Path("/staff/assortment")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrderEntryResource {
    @Inject
    private OrderEntryDesk desk;

    @Inject
    private Caller caller;

    @Context
    private HttpHeaders headers;

    @GET
    @RolesAllowed(Permissions.ORDER_CREATE)
    @Answers(one = OrderEntry.class)
    public Response all() {
        return Tagged.of(Envelope.of(desk.assortment(caller.actor()))).answer(headers);
    }
}
