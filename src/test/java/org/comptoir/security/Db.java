package org.comptoir.security;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.test.Product;

/** The running product's database: what a test lays out, and what it looks up afterwards. */
final class Db {
    private static Connection connection;

    private Db() {}

    static synchronized Connection connection() {
        try {
            if (connection == null || !connection.isValid(1)) {
                connection = Product.shared().connect();
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** Rows as texts; NULL is null. */
    static List<List<String>> rows(String sql, Object... values) throws SQLException {
        List<List<String>> found = new ArrayList<>();
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    row.add(rows.getString(i));
                }
                found.add(row);
            }
        }
        return found;
    }

    /** The first column. */
    static List<String> column(String sql, Object... values) throws SQLException {
        return rows(sql, values).stream().map(row -> row.get(0)).toList();
    }

    private static PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection().prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
