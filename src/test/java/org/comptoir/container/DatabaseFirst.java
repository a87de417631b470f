package org.comptoir.container;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.comptoir.test.TestDatabase;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the database before Arquillian reads its file and boots the server, and leaves the address where that file
 * looks for it. Inside the server, where the same class is read again, there is nothing left to do.
 */
public final class DatabaseFirst implements BeforeAllCallback {
    static final String URL = "comptoir.db.url";

    private static final String PASSWORD = "container";

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        if (System.getProperty(URL) != null) {
            return;
        }
        String url = TestDatabase.shared().empty();
        try (Connection connection = TestDatabase.connect(url);
                Statement statement = connection.createStatement()) {
            // beside the product's own tables, because Flyway wants to find none
            statement.execute("CREATE DATABASE container");
            statement.execute("CREATE TABLE container.probe (note VARCHAR(60) NOT NULL)");
            // the server's settings know no empty password
            statement.execute("GRANT ALL ON *.* TO container@'%' IDENTIFIED BY '" + PASSWORD + "'");
        }
        // Arquillian puts the value into XML as it stands
        System.setProperty(URL, url.replace("&", "&amp;"));
    }
}
