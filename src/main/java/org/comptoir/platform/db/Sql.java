package org.comptoir.platform.db;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Carries values over the edge of native SQL, where EclipseLink's converters do not reach. */
public final class Sql {
    private static final int REFERENCED = 1451;
    private static final int DUPLICATE = 1062;

    /** A word with an accent, compared with a column that holds plain letters. */
    private static final int MIXED_COLLATIONS = 1267;

    private Sql() {}

    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static Instant instant(Object column) {
        return column instanceof Timestamp t
                ? t.toLocalDateTime().toInstant(ZoneOffset.UTC)
                : ((LocalDateTime) column).toInstant(ZoneOffset.UTC);
    }

    public static @Nullable Instant instantOrNull(@Nullable Object column) {
        return column == null ? null : instant(column);
    }

    public static UUID uuid(Object column) {
        if (column instanceof UUID uuid) {
            return uuid;
        }
        if (column instanceof byte[] bytes) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return new UUID(buffer.getLong(), buffer.getLong());
        }
        return UUID.fromString(column.toString());
    }

    public static boolean flag(Object column) {
        return column instanceof Boolean b ? b : ((Number) column).intValue() != 0;
    }

    /** What GROUP_CONCAT joined, in its order. */
    public static List<String> listed(@Nullable Object concatenated) {
        return concatenated == null
                ? List.of()
                : List.of(concatenated.toString().split(","));
    }

    /** Whether the database refused because other rows point at this one: the one who is asked whether something is in use. */
    public static boolean isInUse(@Nullable Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof SQLException sql && sql.getErrorCode() == REFERENCED) {
                return true;
            }
        }
        return false;
    }

    /** Whether the database refused because that unique key has such a row already: somebody was faster. */
    public static boolean isTaken(@Nullable Throwable thrown, String key) {
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof SQLException sql
                    && sql.getErrorCode() == DUPLICATE
                    && String.valueOf(sql.getMessage()).contains(key)) {
                return true;
            }
        }
        return false;
    }

    public static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** Whether somebody asked for a key in letters that no such key has: what they named is not there. */
    public static boolean isNameOfNothing(Throwable thrown) {
        return thrown instanceof SQLException refused && refused.getErrorCode() == MIXED_COLLATIONS;
    }
}
