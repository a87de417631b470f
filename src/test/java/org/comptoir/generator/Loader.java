package org.comptoir.generator;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One connection that loads rows as fast as the server takes them. */
final class Loader implements AutoCloseable {
    private final Connection connection;

    Loader(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
        // parents are loaded before their children, as GeneratorIT proves; unique_checks stay on, since without them
        // the first statement takes the whole table and its sort is slower than these rows, which arrive in order
        execute("SET time_zone = '+00:00', foreign_key_checks = 0");
        connection.setAutoCommit(false);
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Loads all rows that wait there, in one transaction. */
    void load(Rows... tables) throws SQLException {
        for (Rows rows : tables) {
            if (rows.count() > 0) {
                load(rows);
            }
        }
        connection.commit();
    }

    private void load(Rows rows) throws SQLException {
        long sent = rows.count();
        try (Statement statement = connection.createStatement()) {
            statement.unwrap(org.mariadb.jdbc.Statement.class).setLocalInfileInputStream(rows.drain());
            long taken = statement.executeLargeUpdate(rows.sql());
            // LOAD DATA LOCAL turns errors into warnings and skips such rows, so the count is the only witness
            if (taken != sent || statement.getWarnings() != null) {
                throw new SQLException(rows.sql() + ": " + taken + " of " + sent + " rows, " + statement.getWarnings());
            }
        }
    }

    /** The one number that a query answers. */
    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The next free id of a table with an AUTO_INCREMENT key. */
    long nextId(String table) throws SQLException {
        return number("SELECT COALESCE(MAX(id), 0) + 1 FROM " + table);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
