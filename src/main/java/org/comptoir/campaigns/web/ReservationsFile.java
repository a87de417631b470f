package org.comptoir.campaigns.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.stream.Collectors;
import org.comptoir.access.Actor;
import org.comptoir.campaigns.Channel;
import org.comptoir.campaigns.Reservation;
import org.comptoir.campaigns.ReservationFilter;
import org.comptoir.campaigns.ReservationsDesk;
import org.comptoir.platform.csv.Csv;
import org.comptoir.platform.csv.CsvParts;

/** The reservations as the file that can be read in again, read part by part. */
record ReservationsFile(Actor actor, CsvParts<Reservation> parts) {
    private static final String HEAD = String.join(";", ReservationsTable.COLUMNS) + ";product;status;created_at\r\n";

    static ReservationsFile open(ReservationsDesk desk, Actor actor, ReservationFilter filter) {
        return new ReservationsFile(
                actor, CsvParts.growing(Reservation.SORT_KEYS, part -> desk.reservations(actor, filter, part)));
    }

    void write(OutputStream out) throws IOException {
        parts.write(out, HEAD, this::line);
    }

    private String line(Reservation one) {
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
                Csv.moment(one.createdAt(), actor.zone()));
    }
}
