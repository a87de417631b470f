package org.comptoir.test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks behind the pages. */
public record Rows(Product product) {
    /** The one number that a question to the database answers. */
    public long number(String sql) throws SQLException {
        try (Connection connection = product.connect();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** What no page or resource would do: makes something old, or another's. */
    public void change(String sql) throws SQLException {
        try (Connection connection = product.connect()) {
            connection.createStatement().executeUpdate(sql);
        }
    }
}
