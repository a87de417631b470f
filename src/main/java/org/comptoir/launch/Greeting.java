package org.comptoir.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** Waits for a database server's first words. It listens before it is ready, so that a mere connection proves nothing. */
final class Greeting {
    // recovery of a large database after a kill takes its time
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final int POLL_MILLIS = 50;

    private Greeting() {}

    /** True once the server speaks; false when it ended or stayed silent. */
    static boolean await(Process server, int port) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < deadline) {
            if (speaks(port)) {
                return server.isAlive();
            }
            if (server.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }

    private static boolean speaks(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            socket.setSoTimeout(1000);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }
}
