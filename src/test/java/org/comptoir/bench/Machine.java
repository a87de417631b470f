package org.comptoir.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** On what a figure was measured; a figure without its machine says nothing. */
final class Machine {
    private Machine() {}

    static String describe() {
        long memory = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getTotalMemorySize();
        return "%d cores of %s, %d GB, %s %s on %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        Math.round(memory / 1e9),
                        System.getProperty("java.vm.name"),
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(l -> l.startsWith("model name"))
                    .findFirst()
                    .map(l -> l.substring(l.indexOf(':') + 1).strip())
                    .orElse("an unnamed processor");
        } catch (IOException e) {
            return "an unknown processor";
        }
    }
}
