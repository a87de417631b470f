package org.comptoir.test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What the product's database was really sent, read from its general log: nothing that a driver adds can hide there. */
public record Statements(Product product) {
    /** What a connection was sent; commands that are no statements are in brackets. */
    public record Sent(long connection, String text) {}

    /** Everything that was sent while that was done, by whomever. */
    public List<Sent> during(Runnable act) throws SQLException {
        try (Connection root = root();
                Statement statement = root.createStatement()) {
            statement.execute("SET GLOBAL log_output = 'TABLE'");
            statement.execute("TRUNCATE mysql.general_log");
            statement.execute("SET GLOBAL general_log = 1");
            try {
                act.run();
            } finally {
                statement.execute("SET GLOBAL general_log = 0");
            }
            List<Sent> sent = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    SELECT thread_id, IF(command_type = 'Query', CONVERT(argument USING utf8mb4), CONCAT('[', command_type, ']'))
                      FROM mysql.general_log WHERE thread_id <> CONNECTION_ID() ORDER BY event_time""")) {
                while (rows.next()) {
                    sent.add(new Sent(
                            rows.getLong(1),
                            rows.getString(2).replaceAll("\\s+", " ").strip()));
                }
            }
            return sent;
        }
    }

    /** What the one connection was sent that the first statement with these words came over, up to the commit behind it. */
    public List<String> ofTransactionWith(String words, Runnable act) throws SQLException {
        List<Sent> all = during(act);
        long connection = all.stream()
                .filter(sent -> sent.text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing said " + words + " in " + all))
                .connection();
        List<String> own = new ArrayList<>();
        boolean seen = false;
        for (Sent sent : all) {
            if (sent.connection() == connection) {
                own.add(sent.text());
                seen |= sent.text().contains(words);
                if (sent.text().equalsIgnoreCase("commit")) {
                    if (seen) {
                        return own;
                    }
                    own.clear();
                }
            }
        }
        return own;
    }

    /** As the server's own administrator, who may read every counter and load files. */
    public Connection root() throws SQLException {
        return DriverManager.getConnection(runtime().getProperty("db.url"), "root", password());
    }

    public String password() {
        return runtime().getProperty("db.password");
    }

    private Properties runtime() {
        Properties runtime = new Properties();
        try (Reader reader = Files.newBufferedReader(product.data().resolve("runtime.properties"))) {
            runtime.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return runtime;
    }
}
