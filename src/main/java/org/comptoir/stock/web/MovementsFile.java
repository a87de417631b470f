package org.comptoir.stock.web;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.comptoir.access.Actor;
import org.comptoir.platform.csv.Csv;
import org.comptoir.platform.csv.CsvParts;
import org.comptoir.stock.Movement;
import org.comptoir.stock.StockDesk;

/** The ledger of one ingredient as a file, newest first, read part by part. */
record MovementsFile(Actor actor, CsvParts<Movement> parts) {
    private static final String HEAD = Csv.semicolons("at", "type", "delta", "balance", "order_id", "person", "note");

    static MovementsFile open(StockDesk desk, Actor actor, long ingredient) {
        return new MovementsFile(
                actor, CsvParts.growing(Movement.SORT_KEYS, part -> desk.movements(actor, ingredient, part)));
    }

    void write(OutputStream out) throws IOException {
        parts.write(out, HEAD, this::line);
    }

    /** A negative number would be taken for a formula as text; it is one of ours, and it stays a number. */
    private String line(Movement row) {
        String order = row.orderId() == null ? "" : row.orderId().toString();
        return OffsetDateTime.ofInstant(row.at(), actor.zone()) + ";"
                + row.type().name().toLowerCase(Locale.ROOT) + ";" + row.delta() + ";" + row.balance() + ";"
                + Csv.semicolons(order, row.person(), row.note());
    }
}
