package org.comptoir.campaigns.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comptoir.campaigns.Channel;
import org.comptoir.campaigns.NewReservation;
import org.comptoir.campaigns.ReservationLine;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.csv.CsvRow;
import org.comptoir.platform.csv.CsvTable;
import org.comptoir.platform.csv.ImportError;

/** A file of reservations, read: what can be taken, and what is wrong with the rest, line by line. */
record ReservationsTable(List<ReservationLine> lines, List<ImportError> errors) {
    static final List<String> COLUMNS =
            List.of("product_id", "sku", "quantity", "name", "email", "phone", "locale", "consent_channels");

    /** What the export tells beside that; it is not read. */
    private static final Set<String> TOLD = Set.of("product", "status", "created_at");

    private static final int MOST_LINES = 5_000;
    private static final int LONGEST = 1_000_000;

    /** 422 for the file as a whole where it is no such table. */
    static ReservationsTable read(String csv) {
        if (csv.length() > LONGEST) {
            throw DomainException.invalid("csv", "platform_csv.too_long");
        }
        CsvTable table = CsvTable.read(csv, "csv", MOST_LINES);
        Set<String> others = new LinkedHashSet<>(table.columns());
        others.removeAll(COLUMNS);
        others.removeAll(TOLD);
        if (!table.columns().contains("email") || !others.isEmpty()) {
            throw DomainException.invalid("csv", "campaigns_reservationImport.columns");
        }
        List<ReservationLine> lines = new ArrayList<>();
        List<ImportError> errors = new ArrayList<>();
        for (CsvRow row : table.rows()) {
            try {
                lines.add(new ReservationLine(row.line(), wanted(row)));
            } catch (DomainException wrong) {
                errors.add(error(row.line(), row, wrong));
            }
        }
        return new ReservationsTable(List.copyOf(lines), List.copyOf(errors));
    }

    /** A refusal with a code of its own is about the column that its code names. */
    static ImportError error(int line, CsvRow row, DomainException wrong) {
        String field =
                switch (wrong.code()) {
                    case INVALID_EMAIL -> "email";
                    case INVALID_PHONE -> "phone";
                    case INVALID_QUANTITY -> "quantity";
                    default -> ImportError.field(wrong);
                };
        boolean said = wrong.details().get("reason") instanceof String reason && reason.contains("_");
        return said
                ? ImportError.of(line, field, row.text(field), wrong)
                : new ImportError(line, field, "campaigns_reservationImport.wrong", row.text(field));
    }

    private static NewReservation wanted(CsvRow row) {
        String locale = row.text("locale");
        return new NewReservation(
                row.text("product_id").isEmpty() ? null : whole("product_id", row.text("product_id")),
                row.text("sku"),
                row.text("quantity").isEmpty() ? 1 : whole("quantity", row.text("quantity")),
                row.text("name"),
                row.text("email"),
                row.text("phone"),
                locale.isEmpty() ? null : locale,
                channels(row.text("consent_channels")));
    }

    private static long whole(String field, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw DomainException.invalid(field, "campaigns_reservationImport.wrong");
        }
        return Long.parseLong(text);
    }

    private static List<Channel> channels(String text) {
        List<Channel> channels = new ArrayList<>();
        for (String one : text.split("[ ,|+]+")) {
            if (!one.isEmpty()) {
                channels.add(Arrays.stream(Channel.values())
                        .filter(channel -> channel.column().equals(one.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() ->
                                DomainException.invalid("consent_channels", "campaigns_reservationImport.wrong")));
            }
        }
        return channels;
    }
}
