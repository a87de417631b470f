package org.comptoir.stock.web;

import java.io.IOException;
import java.io.OutputStream;
import org.comptoir.access.Actor;
import org.comptoir.platform.csv.Csv;
import org.comptoir.platform.csv.CsvParts;
import org.comptoir.stock.Ingredient;
import org.comptoir.stock.StockDesk;
import org.comptoir.stock.StockFilter;
import org.comptoir.stock.StockOrder;

/** The ingredients as the file that can be read in again; the quantity is told and never read. */
record IngredientsFile(CsvParts<Ingredient> parts) {
    private static final String HEAD = Csv.semicolons(
            "name", "unit", "pack_size", "pack_label", "low_stock_threshold", "is_active", "stock_quantity");

    static IngredientsFile open(StockDesk desk, Actor actor, StockFilter filter) {
        return new IngredientsFile(CsvParts.numbered(
                part -> desk.levels(actor, filter, StockOrder.BY_NAME, part).rows()));
    }

    void write(OutputStream out) throws IOException {
        parts.write(out, HEAD, IngredientsFile::line);
    }

    private static String line(Ingredient i) {
        return Csv.semicolons(
                i.name(),
                i.unit(),
                Integer.toString(i.packSize()),
                i.packLabel(),
                Integer.toString(i.lowStockThreshold()),
                Boolean.toString(i.isActive()),
                Long.toString(i.stockQuantity()));
    }
}
