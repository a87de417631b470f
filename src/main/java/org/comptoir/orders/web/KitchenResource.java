package org.comptoir.orders.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.orders.KitchenBoard;
import org.comptoir.orders.KitchenDesk;
import org.comptoir.orders.KitchenOrder;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;

/** The kitchen display's poll: 304 as long as nothing else is to be shown. */
@Path("/staff/kitchen")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class KitchenResource {
    @Inject
    private KitchenDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.ORDER_READ)
    @Answers(one = KitchenBoard.class)
    public Response board(@HeaderParam(HttpHeaders.IF_NONE_MATCH) @DefaultValue("") String known) {
        Optional<KitchenBoard> board = desk.changed(caller.actor(), known);
        if (board.isEmpty()) {
            return Response.notModified().build();
        }
        return Response.ok(Envelope.of(board.get()))
                .header(HttpHeaders.ETAG, "W/\"" + board.get().mark() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /** What was handed over last, to look at again. */
    @GET
    @Path("/recall")
    @RolesAllowed(Permissions.ORDER_READ)
    public Envelope.Many<KitchenOrder> recall() {
        return Envelope.of(desk.recall(caller.actor()));
    }
}
