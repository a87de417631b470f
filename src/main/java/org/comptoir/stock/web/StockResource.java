package org.comptoir.stock.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.CsvAnswer;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.PinHeaders;
import org.comptoir.stock.Count;
import org.comptoir.stock.Ingredient;
import org.comptoir.stock.Movement;
import org.comptoir.stock.StockDesk;
import org.comptoir.stock.StockFilter;
import org.comptoir.stock.StockLevel;
import org.comptoir.stock.StockOrder;
import org.jspecify.annotations.Nullable;

/** What lies there of each ingredient, how it moved, and moving it by hand. */
@Path("/staff/stock")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class StockResource {
    @Inject
    private StockDesk desk;

    @Inject
    private Caller caller;

    @GET
    @RolesAllowed(Permissions.STOCK_READ)
    public Envelope.Many<Ingredient> list(
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("level") @Nullable StockLevel level,
            @QueryParam("is_active") @Nullable Boolean active) {
        return Envelope.of(desk.levels(
                caller.actor(),
                new StockFilter(text, level, active),
                StockOrder.BY_NAME,
                PageRequest.small(page, pageSize)));
    }

    /** All that the filters leave, as the file that can be read in again. */
    @GET
    @Path("/csv")
    @RolesAllowed(Permissions.STOCK_READ)
    @Produces("text/csv")
    @Answers
    public Response csv(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("level") @Nullable StockLevel level,
            @QueryParam("is_active") @Nullable Boolean active) {
        IngredientsFile file = IngredientsFile.open(desk, caller.actor(), new StockFilter(text, level, active));
        return CsvAnswer.of("ingredients.csv", file::write);
    }

    @GET
    @Path("/{ingredient_id}")
    @RolesAllowed(Permissions.STOCK_READ)
    public Envelope.One<Ingredient> one(@PathParam("ingredient_id") long id) {
        return Envelope.of(desk.ingredient(caller.actor(), id));
    }

    @GET
    @Path("/{ingredient_id}/movements")
    @RolesAllowed(Permissions.STOCK_READ)
    public Envelope.Many<Movement> movements(
            @PathParam("ingredient_id") long id,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("20") int pageSize,
            @QueryParam("cursor") @Nullable String cursor) {
        return Envelope.of(
                desk.movements(caller.actor(), id, PageRequest.growing(page, pageSize, cursor, Movement.SORT_KEYS)));
    }

    /** The whole ledger, newest first. */
    @GET
    @Path("/{ingredient_id}/movements/csv")
    @RolesAllowed(Permissions.STOCK_READ)
    @Produces("text/csv")
    @Answers
    public Response movementsCsv(@PathParam("ingredient_id") long id) {
        MovementsFile file = MovementsFile.open(desk, caller.actor(), id);
        return CsvAnswer.of("movements.csv", file::write);
    }

    @POST
    @Path("/{ingredient_id}/restock")
    @RolesAllowed(Permissions.STOCK_MANAGE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<Ingredient> restock(@PathParam("ingredient_id") long id, Restock body) {
        String note = body.note() == null ? "" : body.note();
        return Envelope.of(Retry.on(() -> desk.restock(caller.actor(), id, body.packs(), note)));
    }

    @POST
    @Path("/{ingredient_id}/count")
    @RolesAllowed(Permissions.STOCK_COUNT)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<Ingredient> count(
            @BeanParam PinHeaders pin, @PathParam("ingredient_id") long id, Counted body) {
        Count count =
                new Count(id, body.actualQuantity(), body.note() == null ? "" : body.note(), body.expectedQuantity());
        return Envelope.of(Retry.on(() -> desk.count(caller.actor(), pin.as(Pin::new), count)));
    }

    /** Packs that came in. */
    public record Restock(int packs, @Nullable String note) {}

    /** What is really there; with what was expected, a stock that moved meanwhile is a conflict. */
    public record Counted(
            long actualQuantity,
            @Nullable String note,
            @Nullable Long expectedQuantity) {}
}
