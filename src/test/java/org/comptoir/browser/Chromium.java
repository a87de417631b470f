package org.comptoir.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a Chromium, or installs one: pages are never left untested because a machine has no browser. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private Chromium() {}

    /** The browser named by CHROMIUM, on the PATH, in Playwright's own folder, or freshly installed. */
    static Path find() {
        return known().orElseGet(() -> {
            install();
            return known().orElseThrow(
                            () -> new IllegalStateException("Chromium was installed and is not to be found"));
        });
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> known() {
        return Stream.of(named(), onPath(), ofPlaywright())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of).filter(Files::isExecutable);
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> ofPlaywright() {
        Path folder = Optional.ofNullable(System.getenv("PLAYWRIGHT_BROWSERS_PATH"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache", "ms-playwright"));
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> all =
                Files.find(folder, 4, (file, is) -> file.endsWith("chrome") && Files.isExecutable(file))) {
            return all.filter(Files::isRegularFile).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void install() {
        if (isRoot() && Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            run("apt-get", "update");
            run("apt-get", "install", "-y", "chromium");
        } else {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            run(
                    java,
                    "-cp",
                    System.getProperty("java.class.path"),
                    "com.microsoft.playwright.CLI",
                    "install",
                    "chromium");
        }
    }

    private static void run(String... command) {
        try {
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException(String.join(" ", command) + " could not be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
