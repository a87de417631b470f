package org.comptoir.catalogue.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.catalogue.ProductFilesDesk;
import org.comptoir.catalogue.ProductFilter;
import org.comptoir.catalogue.ProductImport;
import org.comptoir.platform.csv.ImportError;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.rest.Answers;
import org.comptoir.platform.rest.CsvAnswer;
import org.comptoir.platform.rest.Envelope;
import org.comptoir.platform.rest.PinHeaders;
import org.jspecify.annotations.Nullable;

/** Products as files, for staff. */
@Path("/staff/products")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductFilesResource {
    @Inject
    private ProductFilesDesk desk;

    @Inject
    private Caller caller;

    /** All that the filters leave, as the file that can be read in again. */
    @GET
    @Path("/csv")
    @RolesAllowed({Permissions.PRODUCT_READ, Permissions.MENU_READ})
    @Produces("text/csv")
    @Answers
    public Response csv(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("category_id") @Nullable Long category,
            @QueryParam("is_available") @Nullable Boolean available,
            @QueryParam("is_orderable") @Nullable Boolean orderable) {
        ProductsFile file =
                ProductsFile.open(desk, caller.actor(), new ProductFilter(text, category, available, orderable));
        return CsvAnswer.of("products.csv", file::write);
    }

    /** A file of products; dry_run tells what it would do, and otherwise a wrong line refuses all of it. */
    @POST
    @Path("/import")
    @RolesAllowed(Permissions.PRODUCT_UPDATE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Envelope.One<ProductImport> take(@BeanParam PinHeaders pin, File body) {
        Actor actor = caller.actor();
        ProductsTable table = ProductsTable.read(actor, body.csv());
        if (body.dryRun()) {
            return Envelope.of(told(table, desk.compare(actor, table.lines())));
        }
        if (!table.errors().isEmpty()) {
            throw ImportError.refusal(table.errors());
        }
        return Envelope.of(Retry.on(() -> desk.take(actor, pin.as(Pin::new), table.lines())));
    }

    /** Everything that is wrong, in the order of the file. */
    static ProductImport told(ProductsTable table, ProductImport plan) {
        return new ProductImport(
                plan.changes(),
                Stream.concat(table.errors().stream(), plan.errors().stream())
                        .sorted((one, other) -> Integer.compare(one.line(), other.line()))
                        .toList(),
                plan.isPriced());
    }

    /** Columns sku, name, category, price, vat, description, is_available and, if recipes shall change, recipe. */
    public record File(String csv, boolean dryRun) {}
}
