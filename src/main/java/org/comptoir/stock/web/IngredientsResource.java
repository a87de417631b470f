package org.comptoir.stock.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.platform.csv.ImportChange;
import org.comptoir.platform.csv.ImportError;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.stock.Ingredient;
import org.comptoir.stock.IngredientEdit;
import org.comptoir.stock.IngredientsDesk;
import org.jspecify.annotations.Nullable;

/** Ingredients, for those who manage them; what lies there of each is {@code /staff/stock}. */
@Path("/staff/ingredients")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class IngredientsResource {
    @Inject
    private IngredientsDesk desk;

    @Inject
    private Caller caller;

    @POST
    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(status = 201, one = Ingredient.class)
    public Response create(Body body) {
        return Response.status(Response.Status.CREATED)
                .entity(Envelope.of(desk.create(caller.actor(), body.toEdit())))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<Ingredient> update(@PathParam("id") long id, Update body) {
        return Envelope.of(desk.update(caller.actor(), id, body.toEdit(), body.version()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    @Answers(status = 204)
    public Response delete(@PathParam("id") long id) {
        desk.delete(caller.actor(), id);
        return Response.noContent().build();
    }

    /** A file of ingredients; dry_run tells what it would do, and otherwise a wrong line refuses all of it. */
    @POST
    @Path("/import")
    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<Outcome> take(File body) {
        IngredientsTable table = IngredientsTable.read(body.csv());
        boolean whole = table.errors().isEmpty();
        if (!body.dryRun() && !whole) {
            throw ImportError.refusal(table.errors());
        }
        List<ImportChange> changes = body.dryRun()
                ? desk.compare(caller.actor(), table.lines())
                : Retry.on(() -> desk.take(caller.actor(), table.lines()));
        return Envelope.of(new Outcome(changes, table.errors()));
    }

    /** Columns name, unit, pack_size, pack_label, low_stock_threshold, is_active, parted by semicolon, comma or tab. */
    public record File(String csv, boolean dryRun) {}

    /** What each line does or would do, and what is wrong with the others. */
    public record Outcome(List<ImportChange> changes, List<ImportError> errors) {}

    /** An ingredient to make. */
    public record Body(
            String name,
            String unit,
            @Nullable Integer packSize,
            @Nullable String packLabel,
            @Nullable Integer lowStockThreshold,
            @Nullable Boolean isActive) {
        IngredientEdit toEdit() {
            return new IngredientEdit(
                    name,
                    unit,
                    packSize == null ? 1 : packSize,
                    packLabel,
                    lowStockThreshold == null ? 0 : lowStockThreshold,
                    isActive == null || isActive);
        }
    }

    /** An ingredient as it shall be, and the version that was read. */
    public record Update(
            String name,
            String unit,
            @Nullable Integer packSize,
            @Nullable String packLabel,
            @Nullable Integer lowStockThreshold,
            @Nullable Boolean isActive,
            long version) {
        IngredientEdit toEdit() {
            return new Body(name, unit, packSize, packLabel, lowStockThreshold, isActive).toEdit();
        }
    }
}
