package org.comptoir.generator;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Rows of one table on their way into LOAD DATA: tab-separated text, filled column by column. */
final class Rows {
    private static final DateTimeFormatter DATETIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final String NULL = "\\N";

    private final String table;
    private final String columns;
    private final StringBuilder text = new StringBuilder();
    private long count;

    Rows(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    /** Ends a row made of these values; text must be free of tabs, line ends and backslashes. */
    Rows row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(values[i]);
        }
        text.append('\n');
        count++;
        return this;
    }

    private void append(@Nullable Object value) {
        if (value instanceof Instant instant) {
            DATETIME.formatTo(instant, text);
        } else {
            text.append(value == null ? NULL : value);
        }
    }

    long count() {
        return count;
    }

    int size() {
        return text.length();
    }

    String sql() {
        return "LOAD DATA LOCAL INFILE 'rows' INTO TABLE " + table + " CHARACTER SET utf8mb4 (" + columns + ")";
    }

    /** The text; afterwards these rows are empty again. */
    InputStream drain() {
        InputStream in = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
        count = 0;
        return in;
    }
}
