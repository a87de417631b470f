package org.comptoir.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's life as a whole: killed at its first start, killed when it serves, stopped. */
class LaunchIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void survivesKillsAndStopsCleanly() throws Exception {
        var data = Product.temporaryData();
        killDuringFirstStart(data);

        var first = Product.startIn(data, Map.of());
        assertThat(first.console())
                .contains(
                        "Comptoir is ready",
                        "admin@ manager@ kitchen@ counter@ drive@demo.comptoir.test",
                        "demo-Comptoir-2026",
                        "482637",
                        "/outbox/mailbox",
                        "Ctrl-C");
        assertThat(status(first.baseUri().resolve("access/sign-in"))).isEqualTo(200);
        var users = count(first, "SELECT COUNT(*) FROM user");
        assertThat(users).isPositive();

        var twice = Product.refused(data, Map.of("COMPTOIR_PORT", "1"));
        assertThat(twice.exitCode()).isEqualTo(Refusal.CANNOT_START);
        assertThat(twice.output())
                .contains(
                        "already running", "http://localhost:" + first.baseUri().getPort());
        assertThat(status(first.baseUri().resolve("access/sign-in"))).isEqualTo(200);

        var orphan = first.database();
        first.kill();
        assertThat(orphan.isAlive()).isTrue();

        try (var second = first.again()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(status(second.baseUri().resolve("access/sign-in"))).isEqualTo(200);
            assertThat(count(second, "SELECT COUNT(*) FROM user")).isEqualTo(users);
            var database = second.database();
            assertThat(second.stop()).isZero();
            assertThat(database.isAlive()).isFalse();
            assertThat(Files.readString(data.resolve("logs/database.log"))).contains("Shutdown complete");
            assertThat(data.resolve("runtime.properties")).doesNotExist();
        }
    }

    @Test
    void rehearsesAStartWithoutATrace(@TempDir Path folder) throws Exception {
        var archive = folder.resolve("classes.jsa");
        var traces = Files.createDirectory(folder.resolve("tmp"));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:ArchiveClassesAtExit=" + archive,
                        "-Djava.io.tmpdir=" + traces,
                        "-jar",
                        Path.of(System.getProperty("comptoir.dist"), "comptoir.jar")
                                .toString(),
                        "rehearse")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("output"))).contains("Comptoir is ready");
        assertThat(process.exitValue()).isZero();
        assertThat(archive).isNotEmptyFile();
        assertThat(traces).isEmptyDirectory();
    }

    // as soon as the migrations have begun: half of them are there then, and MariaDB cannot roll them back
    private static void killDuringFirstStart(Path data) throws IOException, InterruptedException {
        var process = Product.launch(data, Map.of());
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (!migrating(data) && System.nanoTime() < deadline && process.isAlive()) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        assertThat(migrating(data)).isTrue();
        process.destroyForcibly().waitFor();
        assertThat(data.resolve("runtime.properties")).doesNotExist();
    }

    private static boolean migrating(Path data) {
        return Files.exists(data.resolve("database/comptoir/tenants.frm"));
    }

    private static int status(URI page) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(60)).build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static long count(Product product, String sql) throws Exception {
        try (var connection = product.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
