package org.comptoir.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What the embedded server keeps in the data directory, and the commands made from it. */
final class MariaDbFiles {
    /** Of the schema and of the user the application signs in as. */
    static final String NAME = "comptoir";

    private final Path program;
    private final DataDir data;

    MariaDbFiles(Path program, DataDir data) {
        this.program = program;
        this.data = data;
    }

    /** Makes the system tables under another name and renames them when all is there, so that a kill leaves no half of it. */
    void installOnce(Path log) throws IOException, InterruptedException {
        if (Files.isDirectory(data.resolve("database"))) {
            return;
        }
        Folders.deleteStartingWith(data.path(), "database.new");
        var fresh = data.resolve("database.new");
        var command = new ArrayList<>(List.of(
                program.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + program,
                "--datadir=" + fresh,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve",
                "--force"));
        addUser(command);
        var status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("its installation ended with status " + status);
        }
        Files.move(fresh, data.resolve("database"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The generated password, the same in every run. */
    String password() throws IOException {
        var file = data.resolve("database.password");
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            Folders.writePrivate(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    List<String> serverCommand(int port, String password) throws IOException {
        // before the server lets anybody in: the installation's root has no password
        Folders.writePrivate(
                initFile(),
                (Files.exists(served()) ? "" : "DROP DATABASE IF EXISTS " + NAME + ";\n")
                        + """
                DELETE FROM mysql.global_priv WHERE User = 'root';
                FLUSH PRIVILEGES;
                CREATE OR REPLACE USER 'root'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                CREATE OR REPLACE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON %1$s.* TO '%1$s'@'127.0.0.1';
                """.formatted(NAME, password));
        var command = new ArrayList<>(List.of(
                program.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + program,
                "--datadir=" + data.resolve("database"),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // relative to the data, where no path is too long for a socket; nobody uses it
                "--socket=mariadb.sock",
                "--pid-file=" + data.resolve("run/mariadb.pid"),
                "--init-file=" + initFile(),
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--innodb-flush-log-at-trx-commit=1",
                "--performance-schema=OFF",
                "--skip-name-resolve",
                "--skip-ssl"));
        addUser(command);
        return command;
    }

    /**
     * Remembers that the application has once come up on this database. A first start that was killed before that may have left
     * half a migration, which MariaDB cannot roll back, and nobody's data: the next start begins with an empty schema.
     */
    void markServed() throws IOException {
        if (!Files.exists(served())) {
            Files.createFile(served());
        }
    }

    // inside the database's own folder, so that the two are copied and moved together
    private Path served() {
        return data.resolve("database/comptoir.served");
    }

    Path initFile() {
        return data.resolve("run/mariadb.init.sql");
    }

    // as root the server demands to be told so
    private static void addUser(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }
}
