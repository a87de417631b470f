package org.comptoir.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** What the launcher does to files: all of it safe against a SIGKILL in between. */
final class Folders {
    private Folders() {}

    /** Deletes a folder with everything in it; one that is not there is fine. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Writes a file only its owner can read, whole or not at all. */
    static void writePrivate(Path file, String content) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, content.getBytes(StandardCharsets.UTF_8));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what earlier, interrupted runs left under such names. */
    static void deleteStartingWith(Path parent, String prefix) throws IOException {
        try (var children = Files.list(parent)) {
            for (var child : children.toList()) {
                if (child.getFileName().toString().startsWith(prefix)) {
                    delete(child);
                }
            }
        }
    }
}
