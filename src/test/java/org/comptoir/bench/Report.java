package org.comptoir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Writes what a benchmark found to the console and to docs/performance.md, machine included. */
final class Report {
    private static final Path PAGE = Path.of("docs/performance.md");

    private Report() {}

    /** Appends one section with this table. */
    static void append(String title, String how, String table) throws IOException {
        String section = """

                ## %s
                %s. Measured on %s: %s.

                %s""".formatted(title, how, LocalDate.now(ZoneOffset.UTC), Machine.describe(), table);
        Files.writeString(PAGE, section, StandardOpenOption.APPEND);
        System.out.println(section);
    }
}
