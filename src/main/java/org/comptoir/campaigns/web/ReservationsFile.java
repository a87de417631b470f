package org.comptoir.campaigns.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comptoir.access.Actor;
import org.comptoir.campaigns.Channel;
import org.comptoir.campaigns.Reservation;
import org.comptoir.campaigns.ReservationFilter;
import org.comptoir.campaigns.ReservationsDesk;
import org.comptoir.kernel.Cursor;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.csv.Csv;

/** The reservations as the file that can be read in again, read part by part. */
record ReservationsFile(ReservationsDesk desk, Actor actor, ReservationFilter filter, Page<Reservation> first) {
    private static final int PART = 500;

    /** Reads the first part, so that a refusal still is one and not a broken file. */
    static ReservationsFile open(ReservationsDesk desk, Actor actor, ReservationFilter filter) {
        return new ReservationsFile(
                desk, actor, filter, desk.reservations(actor, filter, new PageRequest(1, PART, null)));
    }

    void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(Csv.BYTE_ORDER_MARK);
        writer.write(String.join(";", ReservationsTable.COLUMNS) + ";product;status;created_at\r\n");
        Page<Reservation> part = first;
        while (true) {
            for (Reservation one : part.rows()) {
                writer.write(line(one));
            }
            String next = part.next();
            if (next == null) {
                break;
            }
            part = desk.reservations(
                    actor, filter, new PageRequest(1, PART, Cursor.decode(next, Reservation.SORT_KEYS)));
        }
        writer.flush();
    }

    private static String line(Reservation one) {
        return Csv.semicolons(
                Long.toString(one.productId()),
                one.sku(),
                Integer.toString(one.quantity()),
                one.customerName(),
                one.customerEmail(),
                one.customerPhone(),
                one.locale(),
                one.consentChannels().stream().map(Channel::column).collect(Collectors.joining(" ")),
                one.productName(),
                one.status().name().toLowerCase(Locale.ROOT),
                one.createdAt().toString());
    }
}
