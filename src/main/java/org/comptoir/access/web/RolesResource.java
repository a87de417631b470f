package org.comptoir.access.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.comptoir.access.Caller;
import org.comptoir.access.OrderSource;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.access.RoleEdit;
import org.comptoir.access.RolePermissions;
import org.comptoir.access.RoleRow;
import org.comptoir.access.RolesDesk;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.PinHeaders;
import org.jspecify.annotations.Nullable;

/** The roles of the caller's tenant over the API, whole: there are never many. */
@Path("/staff/roles")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class RolesResource {
    @Inject
    private RolesDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed({Permissions.ROLE_MANAGE, Permissions.USER_READ})
    public Envelope.Many<RoleRow> list() {
        return Envelope.of(desk.roles(caller.actor()));
    }

    @GET
    @RolesAllowed({Permissions.ROLE_MANAGE, Permissions.USER_READ})
    @Path("/{id}")
    public Envelope.One<RoleRow> one(@PathParam("id") long id) {
        return Envelope.of(desk.role(caller.actor(), id));
    }

    @POST
    @RolesAllowed(Permissions.ROLE_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = 201, one = RoleRow.class)
    public Response create(@BeanParam PinHeaders pin, Body body) {
        return created(desk.create(caller.actor(), pin.as(Pin::new), body.code(), body.toEdit()));
    }

    @PUT
    @RolesAllowed(Permissions.ROLE_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    public Envelope.One<RoleRow> update(@BeanParam PinHeaders pin, @PathParam("id") long id, Update body) {
        desk.update(caller.actor(), pin.as(Pin::new), id, body.toEdit(), body.version());
        return one(id);
    }

    /** Only what the role gives; a landing page that it no longer opens becomes the start page. */
    @PUT
    @RolesAllowed(Permissions.ROLE_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/permissions")
    public Envelope.One<RoleRow> give(@BeanParam PinHeaders pin, @PathParam("id") long id, Given body) {
        var change = new RolePermissions(id, body.version(), Set.copyOf(body.permissions()));
        desk.give(caller.actor(), pin.as(Pin::new), List.of(change));
        return one(id);
    }

    @POST
    @RolesAllowed(Permissions.ROLE_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/clone")
    @Answers(status = 201, one = RoleRow.class)
    public Response copy(@BeanParam PinHeaders pin, @PathParam("id") long id, Copy body) {
        return created(desk.copy(caller.actor(), pin.as(Pin::new), id, body.code(), body.label()));
    }

    @POST
    @RolesAllowed(Permissions.ROLE_MANAGE)
    @Path("/{id}/activate")
    public Envelope.One<RoleRow> activate(@BeanParam PinHeaders pin, @PathParam("id") long id) {
        desk.activate(caller.actor(), pin.as(Pin::new), id);
        return one(id);
    }

    @POST
    @RolesAllowed(Permissions.ROLE_MANAGE)
    @Path("/{id}/deactivate")
    public Envelope.One<RoleRow> deactivate(@BeanParam PinHeaders pin, @PathParam("id") long id) {
        desk.deactivate(caller.actor(), pin.as(Pin::new), id);
        return one(id);
    }

    /** Answers with the role as it was. */
    @DELETE
    @RolesAllowed(Permissions.ROLE_MANAGE)
    @Path("/{id}")
    public Envelope.One<RoleRow> delete(@BeanParam PinHeaders pin, @PathParam("id") long id) {
        Envelope.One<RoleRow> was = one(id);
        desk.delete(caller.actor(), pin.as(Pin::new), id);
        return was;
    }

    private Response created(long id) {
        return Response.status(Response.Status.CREATED).entity(one(id)).build();
    }

    /** A role to create. */
    public record Body(
            String code,
            String label,
            @Nullable String description,
            @Nullable String landing,
            @Nullable OrderSource orderSource,
            @Nullable List<OrderSource> visibleSources,
            List<String> permissions) {
        RoleEdit toEdit() {
            return new RoleEdit(
                    label,
                    description,
                    landing,
                    orderSource,
                    visibleSources == null ? Set.of() : Set.copyOf(visibleSources),
                    Set.copyOf(permissions));
        }
    }

    /** A role as it shall be, and the version that was read. */
    public record Update(
            String label,
            @Nullable String description,
            @Nullable String landing,
            @Nullable OrderSource orderSource,
            @Nullable List<OrderSource> visibleSources,
            List<String> permissions,
            long version) {
        RoleEdit toEdit() {
            return new Body("", label, description, landing, orderSource, visibleSources, permissions).toEdit();
        }
    }

    /** What a role shall give, and the version that was read. */
    public record Given(List<String> permissions, long version) {}

    /** What tells a copy apart. */
    public record Copy(String code, String label) {}
}
