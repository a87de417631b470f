package org.comptoir.catalogue.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.comptoir.access.Actor;
import org.comptoir.catalogue.Decimals;
import org.comptoir.catalogue.ProductLine;
import org.comptoir.catalogue.RecipeText;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.csv.CsvRow;
import org.comptoir.platform.csv.CsvTable;
import org.comptoir.platform.csv.ImportError;
import org.jspecify.annotations.Nullable;

/** A file of products, read: what can be taken, and what is wrong with the rest, line by line. */
record ProductsTable(List<ProductLine> lines, List<ImportError> errors) {
    private static final int MOST_LINES = 1_000;
    private static final int LONGEST = 1_000_000;
    private static final int RATE = 1_000;
    private static final List<String> COLUMNS =
            List.of("sku", "name", "category", "price", "vat", "description", "is_available");

    /** 422 for the file as a whole where it is no such table. */
    static ProductsTable read(Actor actor, String csv) {
        if (csv.length() > LONGEST) {
            throw DomainException.invalid("csv", "platform_csv.too_long");
        }
        CsvTable table = CsvTable.read(csv, "csv", MOST_LINES);
        Set<String> others = new LinkedHashSet<>(table.columns());
        others.removeAll(COLUMNS);
        others.remove("recipe");
        // the export tells them; they follow from the recipe
        others.remove("allergens");
        if (!table.columns().containsAll(COLUMNS) || !others.isEmpty()) {
            throw DomainException.invalid("csv", "catalogue_productImport.columns_wrong");
        }
        List<ProductLine> lines = new ArrayList<>();
        List<ImportError> errors = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            try {
                lines.add(line(actor, row, table.columns().contains("recipe")));
            } catch (DomainException wrong) {
                String field = ImportError.field(wrong);
                errors.add(ImportError.of(row.line(), field, row.text(field), wrong));
            }
        }
        return new ProductsTable(List.copyOf(lines), List.copyOf(errors));
    }

    private static ProductLine line(Actor actor, CsvRow row, boolean withRecipe) {
        Decimals prices = Decimals.money(actor);
        long rate = Decimals.percent(actor).read("vat", row.text("vat"));
        return new ProductLine(
                row.line(),
                optional(row.text("sku")),
                row.text("name"),
                row.text("category"),
                prices.read("price", row.text("price")),
                rate > RATE ? 0 : (int) rate,
                optional(row.text("description")),
                row.flag("is_available"),
                withRecipe ? new RecipeText(prices).read(row.text("recipe")) : null);
    }

    private static @Nullable String optional(String said) {
        return said.isEmpty() ? null : said;
    }
}
