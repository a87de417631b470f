package org.comptoir.catalogue.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.comptoir.access.Actor;
import org.comptoir.catalogue.Decimals;
import org.comptoir.catalogue.ProductFilesDesk;
import org.comptoir.catalogue.ProductFilter;
import org.comptoir.catalogue.ProductSheet;
import org.comptoir.catalogue.RecipePart;
import org.comptoir.catalogue.RecipeText;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.csv.Csv;

/** The products as the file that can be read in again; the allergens are told and never read. */
record ProductsFile(ProductFilesDesk desk, Actor actor, ProductFilter filter, List<ProductSheet> first) {
    private static final int PART = 500;

    /** Reads the first part, so that a refusal still is one and not a broken file. */
    static ProductsFile open(ProductFilesDesk desk, Actor actor, ProductFilter filter) {
        return new ProductsFile(desk, actor, filter, desk.sheets(actor, filter, new PageRequest(1, PART, null)));
    }

    void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(Csv.BYTE_ORDER_MARK);
        writer.write(Csv.semicolons(
                "sku", "name", "category", "price", "vat", "description", "is_available", "recipe", "allergens"));
        List<ProductSheet> part = first;
        for (int page = 1; !part.isEmpty(); page++) {
            for (ProductSheet product : part) {
                writer.write(line(product));
            }
            part = desk.sheets(actor, filter, new PageRequest(page + 1, PART, null));
        }
        writer.flush();
    }

    private String line(ProductSheet product) {
        Decimals prices = Decimals.money(actor);
        List<RecipePart> recipe =
                product.ingredients().stream().map(RecipePart::of).toList();
        return Csv.semicolons(
                product.sku(),
                product.name(),
                product.categoryName(),
                prices.write(product.priceCents()),
                Decimals.percent(actor).writeShort(product.vatRate()),
                product.description(),
                Boolean.toString(product.isAvailable()),
                new RecipeText(prices).write(recipe),
                String.join(" ", product.allergens()));
    }
}
