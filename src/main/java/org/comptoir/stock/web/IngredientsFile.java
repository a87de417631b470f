package org.comptoir.stock.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.comptoir.access.Actor;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.csv.Csv;
import org.comptoir.stock.Ingredient;
import org.comptoir.stock.StockDesk;
import org.comptoir.stock.StockFilter;
import org.comptoir.stock.StockOrder;

/** The ingredients as the file that can be read in again; the quantity is told and never read. */
record IngredientsFile(StockDesk desk, Actor actor, StockFilter filter, Page<Ingredient> first) {
    private static final int PART = 500;

    /** Reads the first part, so that a refusal still is one and not a broken file. */
    static IngredientsFile open(StockDesk desk, Actor actor, StockFilter filter) {
        return new IngredientsFile(desk, actor, filter, part(desk, actor, filter, 1));
    }

    void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(Csv.BYTE_ORDER_MARK);
        writer.write(Csv.semicolons(
                "name", "unit", "pack_size", "pack_label", "low_stock_threshold", "is_active", "stock_quantity"));
        Page<Ingredient> part = first;
        for (int page = 1; !part.rows().isEmpty(); page++) {
            for (Ingredient i : part.rows()) {
                writer.write(Csv.semicolons(
                        i.name(),
                        i.unit(),
                        Integer.toString(i.packSize()),
                        i.packLabel(),
                        Integer.toString(i.lowStockThreshold()),
                        Boolean.toString(i.isActive()),
                        Long.toString(i.stockQuantity())));
            }
            part = part(desk, actor, filter, page + 1);
        }
        writer.flush();
    }

    private static Page<Ingredient> part(StockDesk desk, Actor actor, StockFilter filter, int page) {
        return desk.levels(actor, filter, StockOrder.BY_NAME, new PageRequest(page, PART, null));
    }
}
