package org.comptoir.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.comptoir.test.Product;

/** A look behind the API: one value of the database, found by one parameter. */
record Rows(Product product) {
    static Rows of(Product product) {
        return new Rows(product);
    }

    long number(String sql, String value) throws SQLException {
        return Long.parseLong(text(sql, value));
    }

    /** The first column of the first row. */
    String text(String sql, String value) throws SQLException {
        try (Connection connection = product.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("no row: " + sql);
                }
                return String.valueOf(rows.getString(1));
            }
        }
    }

    void change(String sql, String value) throws SQLException {
        try (Connection connection = product.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }
}
