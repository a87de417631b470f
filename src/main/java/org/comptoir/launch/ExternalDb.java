package org.comptoir.launch;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.jar.JarFile;

/** A database server that somebody else runs: tried once, with the application's own driver, before anything starts. */
record ExternalDb(String url, String user, String password) implements Database {

    /** Connects once and says why where that fails. */
    static ExternalDb connect(Path product, DataDir data, Settings settings) {
        var url = inUtc(settings.get(Setting.DB_URL));
        var password = settings.find(Setting.DB_PASSWORD);
        var database = new ExternalDb(url, settings.get(Setting.DB_USER), password == null ? "" : password);
        try {
            database.tryOnce(product.resolve("ROOT.war"), data.resolve("run/driver.jar"));
        } catch (SQLException | IOException | ReflectiveOperationException failed) {
            throw Refusal.cannotStart("The database at COMPTOIR_DB_URL (" + withoutQuery(url) + ") cannot be used as "
                    + database.user + " (" + Reason.of(failed) + ").");
        }
        return database;
    }

    // the driver stays inside the WAR; it is borrowed for this one connection
    private void tryOnce(Path war, Path borrowed) throws SQLException, IOException, ReflectiveOperationException {
        try (var jar = new JarFile(war.toFile())) {
            var entry = jar.stream()
                    .filter(e -> e.getName().startsWith("WEB-INF/lib/mariadb-java-client"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no driver in " + war));
            try (var in = jar.getInputStream(entry)) {
                Files.copy(in, borrowed, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (var loader = new URLClassLoader(new URL[] {borrowed.toUri().toURL()})) {
            var driver = (Driver) loader.loadClass("org.mariadb.jdbc.Driver")
                    .getDeclaredConstructor()
                    .newInstance();
            var properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            properties.setProperty("connectTimeout", "5000");
            var connection = driver.connect(url, properties);
            if (connection == null) {
                throw new SQLException("the driver does not know such an address");
            }
            connection.close();
        } finally {
            Files.deleteIfExists(borrowed);
        }
    }

    // every connection speaks UTC, whatever zone the server lives in
    private static String inUtc(String url) {
        return url.contains("timezone=") ? url : url + (url.contains("?") ? "&" : "?") + "timezone=+00:00";
    }

    // a query may carry secrets
    private static String withoutQuery(String url) {
        return url.replaceAll("\\?.*", "");
    }

    @Override
    public void served() {
        // nothing to remember
    }

    @Override
    public void stop() {
        // not ours
    }

    @Override
    public String toString() {
        return "ExternalDb[" + withoutQuery(url) + "]";
    }
}
