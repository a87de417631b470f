package org.comptoir.platform.csv;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of RFC 4180 that no spreadsheet takes for formulas. */
public final class Csv {
    /** Spreadsheets guess the encoding without it. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a cell must not begin with; the full-width signs count as the plain ones in some spreadsheets. */
    static final String STARTS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    public static String line(@Nullable String... cells) {
        return joined(",", cells);
    }

    /** The same parted by semicolons: what a spreadsheet opens by itself where the comma parts decimals. */
    public static String semicolons(@Nullable String... cells) {
        return joined(";", cells);
    }

    /** A moment to the second, in that zone; nothing for none. */
    public static @Nullable String moment(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? null
                : OffsetDateTime.ofInstant(at.truncatedTo(ChronoUnit.SECONDS), zone)
                        .toString();
    }

    private static String joined(String separator, @Nullable String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(separator, "", "\r\n"));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.matches("[^\",\r\n;]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
