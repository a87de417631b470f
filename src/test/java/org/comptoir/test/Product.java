package org.comptoir.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The built product, running: what HTTP and browser tests talk to. {@link #shared()} is started once and left running until the
 * tests end; every test makes a tenant of its own there. {@link #start} is for tests that kill, stop or configure it.
 */
public final class Product implements AutoCloseable {
    private static final long STOP_SECONDS = 120;

    private final Path data;
    private final Map<String, String> settings;
    private final Process process;
    private final Properties runtime;

    private Product(Path data, Map<String, String> settings, Process process, Properties runtime) {
        this.data = data;
        this.settings = settings;
        this.process = process;
        this.runtime = runtime;
    }

    private static final class Shared {
        static final Product PRODUCT = start(Map.of());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PRODUCT::close));
        }
    }

    /** The one for all tests that neither kill nor configure it. */
    public static Product shared() {
        return Shared.PRODUCT;
    }

    /** One of the caller's own, on a free port with an empty data directory and these settings; the caller closes it. */
    public static Product start(Map<String, String> settings) {
        return startIn(temporaryData(), settings);
    }

    /** Starts on data that is there already, or a directory that is made. */
    public static Product startIn(Path data, Map<String, String> given) {
        var settings = new HashMap<>(given);
        settings.putIfAbsent("COMPTOIR_PORT", ProductProcess.freePort());
        try {
            var output = output(data);
            var process = ProductProcess.launch(data, output, settings);
            ProductProcess.awaitReady(process, data, output);
            var runtime = new Properties();
            try (var reader = Files.newBufferedReader(data.resolve("runtime.properties"))) {
                runtime.load(reader);
            }
            return new Product(data, settings, process, runtime);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A start that nobody waits for, on a free port. */
    public static Process launch(Path data, Map<String, String> given) {
        var settings = new HashMap<>(given);
        settings.putIfAbsent("COMPTOIR_PORT", ProductProcess.freePort());
        return ProductProcess.launch(data, output(data), settings);
    }

    /** A start that is expected to be refused: runs it to its end. */
    public static Refused refused(Path data, Map<String, String> settings) throws IOException, InterruptedException {
        var output = Files.createTempFile("comptoir", ".out");
        var process = ProductProcess.launch(data, output, settings);
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("started instead of refusing: " + Files.readString(output));
            }
            return new Refused(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }

    /** How a refused start ended. */
    public record Refused(int exitCode, String output) {}

    /** A directory name for data, not yet there. */
    public static Path temporaryData() {
        try {
            return Files.createTempDirectory("comptoir-test").resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path output(Path data) {
        return data.resolveSibling(data.getFileName() + ".out");
    }

    /** Where it answers; resolve paths against it. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + runtime.getProperty("port") + "/");
    }

    /** A connection to its database, so that a test can look behind the pages. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                runtime.getProperty("db.url"), runtime.getProperty("db.user"), runtime.getProperty("db.password"));
    }

    public Path data() {
        return data;
    }

    /** The server's log. */
    public Path log() {
        return data.resolve("logs/comptoir.0.log");
    }

    /** What it printed on the console. */
    public String console() {
        try {
            return Files.readString(output(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves the product's clock by this much from the real one; take care in the shared product, where everybody sees it. */
    public void moveClock(Duration offset) {
        try {
            Files.writeString(ProductProcess.clockFile(data), offset.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The embedded database's process, where it runs. */
    public ProcessHandle database() throws IOException {
        var pid = Files.readString(data.resolve("run/mariadb.pid")).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    /** SIGKILL for the product alone; its database is left behind, as it would be. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again on the same data, port and settings. */
    public Product again() {
        return startIn(data, settings);
    }

    /** SIGTERM; the exit code when all is down. */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("not stopped after " + STOP_SECONDS + " s: " + console());
        }
        return process.exitValue();
    }

    /** Stops it and forgets its data. */
    @Override
    public void close() {
        try {
            stop();
            try (var tree = Files.walk(data.getParent())) {
                tree.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
