package org.comptoir.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks one path of a server on loopback over and over, on kept connections, for a bounded time. */
final class Load {
    private final int port;
    private final int connections;

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** Requests answered with 200 a second; anything else ends the run with an error. */
    double rate(String path, Duration time) {
        return rate(connections, time, end -> client(path, end));
    }

    /** What one client does until that moment, and how often it did it. */
    interface Client {
        long until(long end) throws Exception;
    }

    /** How often a second that many clients did it together; a failure of one ends the run. */
    static double rate(int clients, Duration time, Client client) {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(pool.submit(() -> client.until(start + time.toNanos())));
            }
            long done = 0;
            for (Future<Long> one : running) {
                done += one.get();
            }
            return done * 1e9 / (System.nanoTime() - start);
        } catch (ExecutionException e) {
            throw new IllegalStateException("failed under load", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private long client(String path, long end) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        long answered = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (System.nanoTime() < end) {
                out.write(request);
                Answer.read(in);
                answered++;
            }
        }
        return answered;
    }
}
