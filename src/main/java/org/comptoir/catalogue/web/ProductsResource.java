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
import org.comptoir.catalogue.Product;
import org.comptoir.catalogue.ProductEdit;
import org.comptoir.catalogue.ProductFilter;
import org.comptoir.catalogue.ProductOrder;
import org.comptoir.catalogue.ProductSheet;
import org.comptoir.catalogue.ProductsDesk;
import org.comptoir.catalogue.RecipeEdit;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.PinHeaders;
import org.jspecify.annotations.Nullable;

/** Products and their recipes, for staff. */
@Path("/staff/products")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductsResource {
    @Inject
    private ProductsDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed({Permissions.PRODUCT_READ, Permissions.MENU_READ})
    public Envelope.Many<Product> list(
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("category_id") @Nullable Long category,
            @QueryParam("is_available") @Nullable Boolean available,
            @QueryParam("is_orderable") @Nullable Boolean orderable) {
        return Envelope.of(desk.products(
                caller.actor(),
                new ProductFilter(text, category, available, orderable),
                ProductOrder.AS_SHOWN,
                PageRequest.small(page, pageSize)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Permissions.PRODUCT_READ, Permissions.MENU_READ})
    public Envelope.One<ProductSheet> one(@PathParam("id") long id) {
        return Envelope.of(desk.product(caller.actor(), id));
    }

    @POST
    @RolesAllowed(Permissions.PRODUCT_CREATE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = 201, one = ProductSheet.class)
    public Response create(Body body) {
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(desk.create(caller.actor(), body.toEdit(), List.of())))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Permissions.PRODUCT_UPDATE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<ProductSheet> update(@BeanParam PinHeaders pin, @PathParam("id") long id, Update body) {
        return Envelope.of(desk.update(caller.actor(), pin.as(Pin::new), id, body.toEdit(), null, body.version()));
    }

    @PUT
    @Path("/{id}/recipe")
    @RolesAllowed(Permissions.PRODUCT_UPDATE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<ProductSheet> recipe(@BeanParam PinHeaders pin, @PathParam("id") long id, Recipe body) {
        List<RecipeEdit> lines = body.ingredients().stream().map(Line::toEdit).toList();
        return Envelope.of(
                Retry.on(() -> desk.updateRecipe(caller.actor(), pin.as(Pin::new), id, lines, body.version())));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Permissions.PRODUCT_DELETE)
    @Answers(status = 204)
    public Response delete(@BeanParam PinHeaders pin, @PathParam("id") long id) {
        desk.delete(caller.actor(), pin.as(Pin::new), id);
        return Response.noContent().build();
    }

    /** A product to make. */
    public record Body(
            long categoryId,
            String name,
            @Nullable String description,
            long priceCents,
            int vatRate,
            @Nullable String sku,
            @Nullable String imagePath,
            @Nullable Boolean isAvailable,
            @Nullable Integer displayOrder) {
        ProductEdit toEdit() {
            return new ProductEdit(
                    categoryId,
                    name,
                    description,
                    priceCents,
                    vatRate,
                    sku,
                    imagePath,
                    isAvailable == null || isAvailable,
                    displayOrder);
        }
    }

    /** A product as it shall be, and the version that was read. */
    public record Update(
            long categoryId,
            String name,
            @Nullable String description,
            long priceCents,
            int vatRate,
            @Nullable String sku,
            @Nullable String imagePath,
            @Nullable Boolean isAvailable,
            @Nullable Integer displayOrder,
            long version) {
        ProductEdit toEdit() {
            return new Body(
                            categoryId,
                            name,
                            description,
                            priceCents,
                            vatRate,
                            sku,
                            imagePath,
                            isAvailable,
                            displayOrder)
                    .toEdit();
        }
    }

    /** A whole recipe, and the version of the product that was read. */
    public record Recipe(List<Line> ingredients, long version) {}

    /** One line of it. */
    public record Line(
            long ingredientId,
            int quantityNormal,
            @Nullable Integer quantityMaxi,
            @Nullable Boolean isRemovable,
            @Nullable Boolean isAddable,
            @Nullable Long extraPriceCents) {
        RecipeEdit toEdit() {
            return new RecipeEdit(
                    ingredientId,
                    quantityNormal,
                    quantityMaxi == null ? quantityNormal : quantityMaxi,
                    isRemovable == null || isRemovable,
                    Boolean.TRUE.equals(isAddable),
                    extraPriceCents == null ? 0 : extraPriceCents);
        }
    }
}
