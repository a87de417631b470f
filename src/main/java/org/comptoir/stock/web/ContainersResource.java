package org.comptoir.stock.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.stock.Container;
import org.comptoir.stock.ContainerEdit;
import org.comptoir.stock.ContainerFilter;
import org.comptoir.stock.ContainerRow;
import org.comptoir.stock.ContainerStatus;
import org.comptoir.stock.ContainersDesk;
import org.jspecify.annotations.Nullable;

/** Deliveries: planned, arrived, closed or cancelled. */
@Path("/staff/containers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContainersResource {
    @Inject
    private ContainersDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.STOCK_MANAGE)
    public Envelope.Many<ContainerRow> list(
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("status") @Nullable ContainerStatus status) {
        return Envelope.of(
                desk.containers(caller.actor(), new ContainerFilter(text, status), PageRequest.small(page, pageSize)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Permissions.STOCK_MANAGE)
    public Envelope.One<Container> one(@PathParam("id") long id) {
        return Envelope.of(desk.container(caller.actor(), id));
    }

    @POST
    @RolesAllowed(Permissions.STOCK_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = 201, one = Container.class)
    public Response create(Body body) {
        ContainerEdit edit = new ContainerEdit(body.reference(), body.expectedAt(), body.note(), body.lines());
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(desk.create(caller.actor(), edit)))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Permissions.STOCK_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<Container> update(@PathParam("id") long id, Update body) {
        ContainerEdit edit = new ContainerEdit(body.reference(), body.expectedAt(), body.note(), body.lines());
        return Envelope.of(Retry.on(() -> desk.update(caller.actor(), id, edit, body.version())));
    }

    @POST
    @Path("/{id}/arrive")
    @RolesAllowed(Permissions.STOCK_MANAGE)
    public Envelope.One<Container> arrive(@PathParam("id") long id) {
        return Envelope.of(Retry.on(() -> desk.arrive(caller.actor(), id)));
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed(Permissions.STOCK_MANAGE)
    public Envelope.One<Container> close(@PathParam("id") long id) {
        return Envelope.of(desk.close(caller.actor(), id));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Permissions.STOCK_MANAGE)
    public Envelope.One<Container> cancel(@PathParam("id") long id) {
        return Envelope.of(desk.cancel(caller.actor(), id));
    }

    /** A delivery to plan. */
    public record Body(
            String reference,
            @Nullable Instant expectedAt,
            @Nullable String note,
            List<ContainerEdit.Line> lines) {}

    /** A delivery as it shall be, and the version that was read. */
    public record Update(
            String reference,
            @Nullable Instant expectedAt,
            @Nullable String note,
            List<ContainerEdit.Line> lines,
            long version) {}
}
