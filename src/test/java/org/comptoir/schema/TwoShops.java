package org.comptoir.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.test.TestDatabase;

/** A migrated database with two tenants and a row of each in every table; what a test does to it is rolled back. */
final class TwoShops {
    static final String FIRST = "01900000-0000-7000-8000-000000000001";
    static final String SECOND = "01900000-0000-7000-8000-000000000002";
    private static final String URL = prepare();

    private TwoShops() {}

    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Does something in a transaction that is rolled back. */
    static void with(Work work) throws SQLException {
        try (Connection connection = TestDatabase.connect(URL)) {
            connection.setAutoCommit(false);
            try {
                work.on(connection);
            } finally {
                connection.rollback();
            }
        }
    }

    /** The first column of what a query answers. */
    static List<String> column(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }

    static int update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** The refusal that a statement must meet. */
    static SQLException refusal(Connection connection, String sql) {
        try {
            update(connection, sql);
        } catch (SQLException refusal) {
            return refusal;
        }
        throw new AssertionError("let through, or no such row in fixture.sql: " + sql);
    }

    private static String prepare() {
        String url = TestDatabase.shared().migrated();
        try (Connection connection = TestDatabase.connect(url)) {
            for (int number = 1; number <= 2; number++) {
                for (String sql : Resource.statements("fixture.sql")) {
                    update(
                            connection,
                            sql.replace(":t", number == 1 ? FIRST : SECOND).replace(":n", "" + number));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the two shops could not be opened", e);
        }
        return url;
    }
}
