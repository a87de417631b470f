package org.comptoir.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** data/runtime.properties: where this run answers and where its database is, for scripts and tests; there only while it is ready. */
final class RuntimeFile {
    private final Path file;

    RuntimeFile(DataDir data) throws IOException {
        this.file = data.resolve("runtime.properties");
        // what a killed run left would lie
        Files.deleteIfExists(file);
    }

    /** Says that the product is ready. */
    void write(Settings settings, Database database) throws IOException {
        Folders.writePrivate(file, """
                pid=%d
                port=%d
                base.url=%s
                db.url=%s
                db.user=%s
                db.password=%s
                """.formatted(
                        ProcessHandle.current().pid(),
                        settings.port(),
                        settings.get(Setting.BASE_URL),
                        escape(database.url()),
                        escape(database.user()),
                        escape(database.password())));
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String escape(String value) {
        return value.replace("\\", "\\\\");
    }
}
