package org.comptoir.stock.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.comptoir.access.Actor;
import org.comptoir.kernel.Cursor;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.csv.Csv;
import org.comptoir.stock.Movement;
import org.comptoir.stock.StockDesk;

/** The ledger of one ingredient as a file, newest first, read part by part. */
record MovementsFile(StockDesk desk, Actor actor, long ingredient, Page<Movement> first) {
    private static final int PART = 500;

    /** Reads the first part, so that a refusal still is one and not a broken file. */
    static MovementsFile open(StockDesk desk, Actor actor, long ingredient) {
        return new MovementsFile(
                desk, actor, ingredient, desk.movements(actor, ingredient, new PageRequest(1, PART, null)));
    }

    void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(Csv.BYTE_ORDER_MARK);
        writer.write(Csv.semicolons("at", "type", "delta", "balance", "order_id", "person", "note"));
        Page<Movement> part = first;
        while (true) {
            for (Movement row : part.rows()) {
                writer.write(line(row));
            }
            String next = part.next();
            if (next == null) {
                break;
            }
            Cursor place = Cursor.decode(next, Movement.SORT_KEYS);
            part = desk.movements(actor, ingredient, new PageRequest(1, PART, place));
        }
        writer.flush();
    }

    /** A negative number would be taken for a formula as text; it is one of ours, and it stays a number. */
    private String line(Movement row) {
        String order = row.orderId() == null ? "" : row.orderId().toString();
        return OffsetDateTime.ofInstant(row.at(), actor.zone()) + ";"
                + row.type().name().toLowerCase(Locale.ROOT) + ";" + row.delta() + ";" + row.balance() + ";"
                + Csv.semicolons(order, row.person(), row.note());
    }
}
