package org.comptoir.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does something over and over with several clients for a bounded time. */
final class Clients {
    private Clients() {}

    /** What one client does until that moment, and how often it did it. */
    interface Client {
        long until(long end) throws Exception;
    }

    /** How often a second they did it together; a failure of one ends the run. */
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
}
