package org.comptoir.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Text under src/test/resources/schema. */
final class Resource {
    private Resource() {}

    static String text(String name) {
        try (InputStream in = Resource.class.getResourceAsStream("/schema/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that say something: neither blank nor a comment. */
    static List<String> lines(String name) {
        return Arrays.stream(text(name).split("\n"))
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** Statements, each ended by a semicolon at the end of its line. */
    static List<String> statements(String name) {
        return Arrays.stream(String.join("\n", lines(name)).split(";\\s*(\n|$)"))
                .filter(statement -> !statement.isBlank())
                .toList();
    }
}
