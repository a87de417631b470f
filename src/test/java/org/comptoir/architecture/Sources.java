package org.comptoir.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, as text. */
final class Sources {
    static final Path MAIN = Path.of("src/main/java");
    static final Path TEST = Path.of("src/test/java");
    static final Path WEBAPP = Path.of("src/main/webapp");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private Sources() {}

    /** Files below the folder whose name ends so, in a stable order; none where the folder is not there yet. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int lines(Path file) {
        return (int) text(file).lines().count();
    }

    /** The room a source file belongs to: src/main/java/org/comptoir/stock/… is in stock. */
    static String room(Path javaFile) {
        return MAIN.resolve("org/comptoir").relativize(javaFile).getName(0).toString();
    }
}
