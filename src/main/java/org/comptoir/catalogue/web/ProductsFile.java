package org.comptoir.catalogue.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.comptoir.access.Actor;
import org.comptoir.catalogue.Decimals;
import org.comptoir.catalogue.ProductFilesDesk;
import org.comptoir.catalogue.ProductFilter;
import org.comptoir.catalogue.ProductSheet;
import org.comptoir.catalogue.RecipePart;
import org.comptoir.catalogue.RecipeText;
import org.comptoir.platform.csv.Csv;
import org.comptoir.platform.csv.CsvParts;

/** The products as the file that can be read in again; the allergens are told and never read. */
record ProductsFile(Actor actor, CsvParts<ProductSheet> parts) {
    private static final String HEAD = Csv.semicolons(
            "sku", "name", "category", "price", "vat", "description", "is_available", "recipe", "allergens");

    static ProductsFile open(ProductFilesDesk desk, Actor actor, ProductFilter filter) {
        return new ProductsFile(actor, CsvParts.numbered(part -> desk.sheets(actor, filter, part)));
    }

    void write(OutputStream out) throws IOException {
        parts.write(out, HEAD, this::line);
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
