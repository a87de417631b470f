package org.comptoir.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What the demo shop is made of, beside this class: lines of fields between bars, and pictures. */
final class DemoFile {
    private DemoFile() {}

    static List<List<String>> lines(String name) {
        return new String(bytes(name + ".txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .toList();
    }

    static byte[] picture(String name) {
        return bytes("pictures/" + name + ".webp");
    }

    private static byte[] bytes(String name) {
        try (InputStream in = DemoFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the demo shop lacks " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
