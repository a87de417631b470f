package org.comptoir.catalogue.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.catalogue.Menu;
import org.comptoir.catalogue.MenuEdit;
import org.comptoir.catalogue.MenuSheet;
import org.comptoir.catalogue.MenusDesk;
import org.comptoir.catalogue.ProductFilter;
import org.comptoir.catalogue.SlotEdit;
import org.comptoir.catalogue.SlotType;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.PinHeaders;
import org.jspecify.annotations.Nullable;

/** Menus, for staff. */
@Path("/staff/menus")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MenusResource {
    @Inject
    private MenusDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.MENU_READ)
    public Envelope.Many<Menu> list(
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("category_id") @Nullable Long category,
            @QueryParam("is_available") @Nullable Boolean available,
            @QueryParam("is_orderable") @Nullable Boolean orderable) {
        return Envelope.of(desk.menus(
                caller.actor(),
                new ProductFilter(text, category, available, orderable),
                PageRequest.small(page, pageSize)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Permissions.MENU_READ)
    public Envelope.One<MenuSheet> one(@PathParam("id") long id) {
        return Envelope.of(desk.menu(caller.actor(), id));
    }

    @POST
    @RolesAllowed(Permissions.MENU_CREATE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = 201, one = MenuSheet.class)
    public Response create(Body body) {
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(desk.create(caller.actor(), body.toEdit())))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Permissions.MENU_UPDATE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<MenuSheet> update(@BeanParam PinHeaders pin, @PathParam("id") long id, Update body) {
        MenuEdit edit = body.toEdit();
        return Envelope.of(Retry.on(() -> desk.update(caller.actor(), pin.as(Pin::new), id, edit, body.version())));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Permissions.MENU_DELETE)
    @Answers(status = 204)
    public Response delete(@BeanParam PinHeaders pin, @PathParam("id") long id) {
        desk.delete(caller.actor(), pin.as(Pin::new), id);
        return Response.noContent().build();
    }

    /** A menu to make. */
    public record Body(
            long categoryId,
            long burgerProductId,
            String name,
            @Nullable String description,
            long priceNormalCents,
            long priceMaxiCents,
            @Nullable String imagePath,
            @Nullable Boolean isAvailable,
            @Nullable Integer displayOrder,
            List<Slot> slots) {
        MenuEdit toEdit() {
            return new MenuEdit(
                    categoryId,
                    burgerProductId,
                    name,
                    description,
                    priceNormalCents,
                    priceMaxiCents,
                    imagePath,
                    isAvailable == null || isAvailable,
                    displayOrder,
                    slots.stream().map(Slot::toEdit).toList());
        }
    }

    /** A menu as it shall be, and the version that was read. */
    public record Update(
            long categoryId,
            long burgerProductId,
            String name,
            @Nullable String description,
            long priceNormalCents,
            long priceMaxiCents,
            @Nullable String imagePath,
            @Nullable Boolean isAvailable,
            @Nullable Integer displayOrder,
            List<Slot> slots,
            long version) {
        MenuEdit toEdit() {
            return new Body(
                            categoryId,
                            burgerProductId,
                            name,
                            description,
                            priceNormalCents,
                            priceMaxiCents,
                            imagePath,
                            isAvailable,
                            displayOrder,
                            slots)
                    .toEdit();
        }
    }

    /** One slot; with its id it stays the same slot. */
    public record Slot(
            @Nullable Long id,
            String name,
            SlotType slotType,
            @Nullable Boolean isRequired,
            List<Long> optionProductIds) {
        SlotEdit toEdit() {
            return new SlotEdit(id, name, slotType, isRequired == null || isRequired, optionProductIds);
        }
    }
}
