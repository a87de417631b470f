package org.comptoir.catalogue.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.catalogue.CategoriesDesk;
import org.comptoir.catalogue.Category;
import org.comptoir.catalogue.CategoryEdit;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.jspecify.annotations.Nullable;

/** Categories, for staff. */
@Path("/staff/categories")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CategoriesResource {
    @Inject
    private CategoriesDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed({Permissions.CATEGORY_MANAGE, Permissions.PRODUCT_READ, Permissions.MENU_READ})
    public Envelope.Many<Category> list() {
        return Envelope.of(desk.all(caller.actor()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Permissions.CATEGORY_MANAGE, Permissions.PRODUCT_READ, Permissions.MENU_READ})
    public Envelope.One<Category> one(@PathParam("id") long id) {
        return Envelope.of(desk.category(caller.actor(), id));
    }

    @POST
    @RolesAllowed(Permissions.CATEGORY_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = 201, one = Category.class)
    public Response create(Body body) {
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(desk.create(caller.actor(), body.toEdit())))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Permissions.CATEGORY_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<Category> update(@PathParam("id") long id, Update body) {
        return Envelope.of(desk.update(caller.actor(), id, body.toEdit(), body.version()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Permissions.CATEGORY_MANAGE)
    @Answers(status = 204)
    public Response delete(@PathParam("id") long id) {
        desk.delete(caller.actor(), id);
        return Response.noContent().build();
    }

    /** A category to make. */
    public record Body(
            String name,
            @Nullable String slug,
            @Nullable String imagePath,
            @Nullable Integer displayOrder,
            @Nullable Boolean isActive) {
        CategoryEdit toEdit() {
            return new CategoryEdit(name, slug, imagePath, displayOrder, isActive == null || isActive);
        }
    }

    /** A category as it shall be, and the version that was read. */
    public record Update(
            String name,
            @Nullable String slug,
            @Nullable String imagePath,
            @Nullable Integer displayOrder,
            @Nullable Boolean isActive,
            long version) {
        CategoryEdit toEdit() {
            return new Body(name, slug, imagePath, displayOrder, isActive).toEdit();
        }
    }
}
