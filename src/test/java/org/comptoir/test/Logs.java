package org.comptoir.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything that a product has written about itself so far. */
public record Logs(Product product) {
    private static final Pattern PERSONAL = Pattern.compile(
            "[\\w.%+-]+@[\\w-]+(\\.[\\w-]+)*\\.[A-Za-z]{2,}|\\+33\\d{9}|\\b0[1-9](?:[ .]?\\d{2}){4}\\b");

    /** The lines that show a mail address or a phone number; who can sign in to the demo shop is announced on purpose. */
    public List<String> personal() {
        return lines().stream()
                .filter(line -> !line.startsWith("  Sign in  admin@ "))
                .filter(line -> PERSONAL.matcher(line).find())
                .toList();
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>(product.console().lines().toList());
        try (Stream<Path> files = Files.list(product.log().getParent())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // a line that is being written at this moment may end within a letter
                lines.addAll(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
