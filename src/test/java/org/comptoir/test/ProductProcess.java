package org.comptoir.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the built launcher as a person would: a process of its own that sees no other settings than the given ones. */
final class ProductProcess {
    private static final long START_SECONDS = 300;

    private ProductProcess() {}

    /** Starts it with its output going to the file. */
    static Process launch(Path data, Path output, Map<String, String> settings) {
        var dist = Path.of(System.getProperty("comptoir.dist", "target/comptoir"));
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        // many short-lived products on few cores: what the second compiler gains comes too late for them
        command.addAll(List.of(settings.getOrDefault(
                        "JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MetaspaceSize=192m -Xmx768m")
                .split(" ")));
        command.addAll(List.of(
                "-Dcomptoir.test.clock-file=" + clockFile(data),
                "-jar",
                dist.resolve("comptoir.jar").toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("COMPTOIR_"));
        builder.environment().put("COMPTOIR_DATA", data.toString());
        // its past would take seconds from every product, and tests make shops of their own
        builder.environment().put("COMPTOIR_DEMO_DAYS", "0");
        // where the tests' own providers listen
        builder.environment().put("COMPTOIR_OUTSIDE_HOSTS", "127.0.0.1");
        builder.environment().putAll(settings);
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(Redirect.to(output.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has said that it is ready; a start that ends or hangs fails with what it printed. */
    static void awaitReady(Process process, Path data, Path output) throws InterruptedException, IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(data.resolve("runtime.properties")) || !announcedBy(process, data)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new AssertionError(
                        "ended with " + process.exitValue() + " instead of starting: " + Files.readString(output));
            }
            if (System.nanoTime() > deadline) {
                // the database, too: nobody would come back for it
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError("not ready after " + START_SECONDS + " s: " + Files.readString(output));
            }
        }
    }

    static Path clockFile(Path data) {
        return data.resolveSibling(data.getFileName() + ".clock");
    }

    static String freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // after a kill the file of the run before is still there for a moment
    private static boolean announcedBy(Process process, Path data) throws IOException {
        return Files.readString(data.resolve("runtime.properties")).contains("pid=" + process.pid() + "\n");
    }
}
