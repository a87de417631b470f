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

/** Asks a server on loopback over and over, on kept connections, for a bounded time. */
final class Load {
    private final int port;
    private final int connections;

    Load(int port, int connections) {
        this.port = port;
        this.connections = connections;
    }

    /** Requests answered with 200 a second; anything else ends the run with an error. */
    double rate(String path, Duration time) {
        return rate(List.of(path), 200, time);
    }

    /** Requests for these paths, one after another, answered with that status a second. */
    double rate(List<String> paths, int status, Duration time) {
        return run(paths, status, time).rate();
    }

    /** How many were answered, and how many a second that is. */
    record Run(long answers, double rate) {}

    Run run(List<String> paths, int status, Duration time) {
        List<byte[]> requests = paths.stream().map(this::request).toList();
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            List<Future<Long>> clients = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int first = i * requests.size() / connections;
                clients.add(pool.submit(() -> client(requests, first, status, start + time.toNanos())));
            }
            long answered = 0;
            for (Future<Long> client : clients) {
                answered += client.get();
            }
            return new Run(answered, answered * 1e9 / (System.nanoTime() - start));
        } catch (ExecutionException e) {
            throw new IllegalStateException(paths.get(0) + " failed under load", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nUser-Agent: Mozilla/5.0 (X11; Linux)"
                        + "\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private long client(List<byte[]> requests, int first, int status, long end) throws IOException {
        long answered = 0;
        int next = first;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (System.nanoTime() < end) {
                out.write(requests.get(next));
                next = (next + 1) % requests.size();
                Answer.read(in, status);
                answered++;
            }
        }
        return answered;
    }
}
