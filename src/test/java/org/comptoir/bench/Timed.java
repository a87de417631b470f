package org.comptoir.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;

/** A statement, and the milliseconds that the seed gives it. */
record Timed(String name, int seedMillis, String sql) {
    static final int RUNS = 200;

    String measured(Statement statement) throws SQLException {
        String index;
        try (ResultSet row = statement.executeQuery("EXPLAIN " + sql)) {
            index = "";
            while (row.next()) {
                index += (index.isEmpty() ? "" : ", ") + row.getString("table") + ": " + row.getString("key");
            }
        }
        long answered = run(statement);
        statement.execute("FLUSH STATUS");
        run(statement);
        long read = reads(statement);
        double[] millis = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            run(statement);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return String.format(
                Locale.ROOT,
                "| %s | %d ms | %.0f ms | %.2f ms | %.2f ms | %s | %d | %d |%n",
                name,
                seedMillis,
                seedMillis / 10.0,
                millis[RUNS / 2],
                millis[RUNS * 99 / 100],
                index,
                read,
                answered);
    }

    /** What the storage engine has been asked for since the counters of this session were emptied. */
    static long reads(Statement statement) throws SQLException {
        return number(
                statement,
                "SELECT SUM(VARIABLE_VALUE) FROM information_schema.SESSION_STATUS WHERE VARIABLE_NAME IN"
                        + " ('HANDLER_READ_KEY', 'HANDLER_READ_NEXT', 'HANDLER_READ_PREV', 'HANDLER_READ_RND_NEXT')");
    }

    private long run(Statement statement) throws SQLException {
        long rows = 0;
        try (ResultSet all = statement.executeQuery(sql)) {
            while (all.next()) {
                rows++;
            }
        }
        return rows;
    }

    static long number(Statement statement, String sql) throws SQLException {
        return Long.parseLong(text(statement, sql).replaceFirst("\\..*", ""));
    }

    static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
