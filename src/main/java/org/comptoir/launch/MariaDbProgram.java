package org.comptoir.launch;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.jar.JarFile;

/** The unpacked MariaDB, one folder a version, beside the product or, where that is read-only, with the data. */
final class MariaDbProgram {
    private MariaDbProgram() {}

    /** The folder with bin/ and scripts/; unpacks it where no run before has done so. */
    static Path unpacked(Path archive, Path preferred, Path otherwise) throws IOException {
        try (var jar = new JarFile(archive.toFile())) {
            var root = root(jar);
            var version = root.split("/")[3];
            var existing = preferred.resolve(version);
            if (Files.isDirectory(existing)) {
                return existing;
            }
            var parent = writable(preferred) ? preferred : otherwise;
            var folder = parent.resolve(version);
            if (!Files.isDirectory(folder)) {
                unpack(jar, root, folder);
            }
            return folder;
        }
    }

    private static String root(JarFile jar) throws IOException {
        return jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.endsWith("/bin/mariadbd"))
                .map(name -> name.substring(0, name.length() - "bin/mariadbd".length()))
                .findFirst()
                .orElseThrow(() -> new IOException("no MariaDB in " + jar.getName()));
    }

    // into a name of its own, then renamed: two first starts at once, or a kill half-way, leave nothing half-done
    private static void unpack(JarFile jar, String root, Path folder) throws IOException {
        var fresh = folder.resolveSibling(folder.getFileName() + "." + UUID.randomUUID());
        for (var entry : jar.stream().filter(e -> e.getName().startsWith(root)).toList()) {
            var target = fresh.resolve(entry.getName().substring(root.length()));
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            try (var in = jar.getInputStream(entry)) {
                Files.copy(in, target);
            }
            if (entry.getName().contains("/bin/") || entry.getName().contains("/scripts/")) {
                target.toFile().setExecutable(true, false);
            }
        }
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException anotherWasFaster) {
            Folders.delete(fresh);
        }
    }

    private static boolean writable(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException readOnly) {
            return false;
        }
    }
}
