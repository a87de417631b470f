package org.comptoir.security;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables that people write for these tests. */
final class Resources {
    private Resources() {}

    /** Lines that say something: neither blank nor a comment. */
    static List<String> lines(String name) {
        try (InputStream in = Resources.class.getResourceAsStream("/" + name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The seeded roles and the codes that each must hold. */
    static Map<String, Set<String>> roles() {
        Map<String, Set<String>> roles = new LinkedHashMap<>();
        for (String line : lines("security/roles.txt")) {
            String[] sides = line.split(" = ", 2);
            roles.put(
                    sides[0].strip(), Set.copyOf(Arrays.asList(sides[1].strip().split("\\s+"))));
        }
        return roles;
    }
}
