package org.comptoir.orders;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comptoir.test.TestDatabase;

/** The statements of the list as a database is asked them, without the product around them. */
record Plans(String url, UUID tenant) {
    static final LocalDate UNTIL = LocalDate.of(2026, 11, 20);

    /** One step of a plan. */
    record Step(String table, String type, String key, long rows, String extra) {}

    List<Step> explain(OrderQueryRepository query) throws SQLException {
        List<Step> steps = new ArrayList<>();
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("EXPLAIN " + text(query))) {
            while (row.next()) {
                if (row.getString("table") != null) {
                    steps.add(new Step(
                            row.getString("table"),
                            row.getString("type"),
                            row.getString("key"),
                            row.getLong("rows"),
                            row.getString("Extra")));
                }
            }
        }
        return steps;
    }

    List<String> answers(OrderQueryRepository query, int column) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(text(query))) {
            while (row.next()) {
                values.add(row.getString(column));
            }
        }
        return values;
    }

    /** How many rows and keys the statement touches. */
    long reads(OrderQueryRepository query) throws SQLException {
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute("FLUSH STATUS");
            statement.execute(text(query));
            try (ResultSet row = statement.executeQuery("""
                    SELECT SUM(variable_value) FROM information_schema.session_status
                     WHERE variable_name IN ('Handler_read_key', 'Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd_next')""")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    OrderSearch.Terms terms(OrderFilter filter) throws SQLException {
        OrderQueryRepository query = OrderQueryRepository.terms(tenant, filter);
        if (query == null) {
            return OrderSearch.Terms.NONE;
        }
        List<Object[]> rows = new ArrayList<>();
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(text(query))) {
            while (row.next()) {
                rows.add(new Object[] {row.getString(1), row.getObject(2), row.getString(3)});
            }
        }
        return OrderSearch.Terms.of(rows);
    }

    private static String text(OrderQueryRepository query) {
        String sql = query.sql();
        for (int i = query.values().size(); i > 0; i--) {
            Object value = query.values().get(i - 1);
            String literal = value instanceof Number
                    ? value.toString()
                    : "'" + value.toString().replace("'", "''") + "'";
            sql = sql.replaceAll("\\?" + i + "\\b", java.util.regex.Matcher.quoteReplacement(literal));
        }
        return sql;
    }
}
