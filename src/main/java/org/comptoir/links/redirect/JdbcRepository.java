package org.comptoir.links.redirect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.mariadb.jdbc.Driver;

/** Opens connections to the house's database. No pool of the container: one of its own goes down with nobody else's. */
final class JdbcRepository {
    private static final String CONNECT_MILLIS = "1000";
    private static final String ANSWER_MILLIS = "3000";

    private JdbcRepository() {}

    /** A connection that gives up soon: who waits here is a customer. */
    static Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", System.getProperty("comptoir.db.user", ""));
        properties.setProperty("password", System.getProperty("comptoir.db.password", ""));
        properties.setProperty("connectTimeout", CONNECT_MILLIS);
        properties.setProperty("socketTimeout", ANSWER_MILLIS);
        properties.setProperty("tcpKeepAlive", "true");
        String url = System.getProperty("comptoir.db.url", "");
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("comptoir.db.url is no address of a database");
        }
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            // that is what was wanted
        }
    }
}
