package org.comptoir.test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** The real MariaDB server for tests: one a JVM, in a temporary directory, gone when the JVM ends. */
public final class TestDatabase {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private final String address;

    private TestDatabase(String address) {
        this.address = address;
    }

    /** The server of this JVM, started on first use. */
    public static TestDatabase shared() {
        return Holder.SHARED;
    }

    /** A new schema with every migration applied, and its JDBC address (user root, no password). */
    public String migrated() {
        return migratedTo("latest");
    }

    /** A new schema with the migrations up to that version applied, and its JDBC address. */
    public String migratedTo(String version) {
        String url = empty();
        Flyway.configure().dataSource(url, "root", "").target(version).load().migrate();
        return url;
    }

    /** A new empty schema and its JDBC address. */
    public String empty() {
        String schema = "test_" + SCHEMAS.incrementAndGet();
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("schema " + schema + " could not be made", e);
        }
        return address + schema + "?sessionVariables=time_zone='+00:00'&useBulkStmts=true";
    }

    /** A connection to an address that this class gave. */
    public static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "root", "");
    }

    private static final class Holder {
        static final TestDatabase SHARED = start();
    }

    private static TestDatabase start() {
        try {
            Path home = Files.createTempDirectory("comptoir-test-db");
            Path server = ServerFiles.unpack(home.resolve("server"));
            Path data = home.resolve("data");
            List<String> asRoot = "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
            install(home, server, data, asRoot);
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    server.resolve("bin/mariadbd").toString(),
                    "--no-defaults",
                    "--basedir=" + server,
                    "--datadir=" + data,
                    "--socket=" + home.resolve("sock"),
                    "--port=" + port,
                    "--bind-address=127.0.0.1",
                    "--innodb-flush-log-at-trx-commit=1",
                    "--character-set-server=utf8mb4",
                    "--collation-server=utf8mb4_unicode_ci",
                    "--default-time-zone=+00:00",
                    "--skip-name-resolve",
                    "--performance-schema=OFF",
                    "--skip-ssl"));
            command.addAll(asRoot);
            Process process = run(home, command);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, home)));
            String address = "jdbc:mariadb://127.0.0.1:" + port + "/";
            await(process, address, home);
            return new TestDatabase(address);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("the test database did not start", e);
        }
    }

    private static void install(Path home, Path server, Path data, List<String> asRoot)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                server.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + server,
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve",
                "--force"));
        command.addAll(asRoot);
        if (run(home, command).waitFor() != 0) {
            throw new IOException(Files.readString(home.resolve("log")));
        }
    }

    private static Process run(Path home, List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void await(Process process, String address, Path home) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < deadline) {
            try (Connection connection = connect(address)) {
                connection.isValid(5);
                return;
            } catch (SQLException notYet) {
                if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                    break;
                }
            }
        }
        throw new IOException(Files.readString(home.resolve("log")));
    }

    private static void stop(Process process, Path home) {
        try {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            ServerFiles.delete(home);
        } catch (IOException | InterruptedException e) {
            System.err.println("the test database left files behind: " + e);
        }
    }
}
