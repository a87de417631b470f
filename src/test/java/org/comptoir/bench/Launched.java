package org.comptoir.bench;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built product on a free port, with the bare servlet's WAR beside it, in a copy that is thrown away. */
final class Launched implements AutoCloseable {
    private static final int START_SECONDS = 300;
    private final Path home;
    private final int port;
    private final Process process;

    private Launched(Path home, int port, Process process) {
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /** The servlet in a WAR of its own, without a single filter. */
    static Launched withBareServlet() throws IOException, InterruptedException {
        return launch("/bare/bare/", comptoir -> ShrinkWrap.create(WebArchive.class, "bare.war")
                .addClass(BareServlet.class)
                .as(ZipExporter.class)
                .exportTo(comptoir.resolve("bare.war").toFile()));
    }

    /** The servlet in the product's own WAR, behind the same sign-in and filters as everything in it. */
    static Launched withBareServletInside() throws IOException, InterruptedException {
        return launch("/bare/", comptoir -> {
            Path root = comptoir.resolve("ROOT.war");
            WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, root.toFile())
                    .addClass(BareServlet.class);
            // the name is a hard link to the original
            Files.delete(root);
            war.as(ZipExporter.class).exportTo(root.toFile());
        });
    }

    private interface Addition {
        void to(Path comptoir) throws IOException;
    }

    private static Launched launch(String bare, Addition addition) throws IOException, InterruptedException {
        // beside the original, so that hard links do instead of 250 MB of copies
        Path dist = Path.of(System.getProperty("comptoir.dist"));
        Path home = Files.createTempDirectory(dist.getParent(), "bench");
        link(dist, home.resolve("comptoir"));
        addition.to(home.resolve("comptoir"));
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                home.resolve("comptoir/comptoir.jar").toString());
        builder.environment().put("COMPTOIR_PORT", "" + port);
        builder.environment().put("COMPTOIR_DATA", home.resolve("data").toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        Launched launched = new Launched(home, port, process);
        launched.await("/api/health");
        launched.await(bare);
        return launched;
    }

    int port() {
        return port;
    }

    /** A connection to its database. */
    Connection connect() throws IOException, SQLException {
        Properties runtime = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("data/runtime.properties"))) {
            runtime.load(reader);
        }
        return DriverManager.getConnection(
                runtime.getProperty("db.url"), runtime.getProperty("db.user"), runtime.getProperty("db.password"));
    }

    private void await(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline && !process.waitFor(200, TimeUnit.MILLISECONDS)) {
            try {
                if (HttpClient.newHttpClient()
                                .send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                continue;
            }
        }
        String log = Files.readString(home.resolve("log"));
        close();
        throw new IOException(path + " did not answer:\n" + log);
    }

    private static void link(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createLink(target, file);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        // a launcher that had to be forced leaves its database behind
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            children.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle child : children) {
                child.onExit().join();
            }
        }
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
