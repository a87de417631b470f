package org.comptoir.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.comptoir.test.Await;

/** Customers who follow the link over and over until told to stop; how many were answered, and the slowest answer. */
final class Crowd implements AutoCloseable {
    static final int SIZE = 48;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExecutorService pool = Executors.newFixedThreadPool(SIZE);
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final List<Future<?>> all = new ArrayList<>();

    Crowd(Followers followers, String path) {
        for (int i = 0; i < SIZE; i++) {
            all.add(pool.submit(() -> {
                while (!enough.get()) {
                    long start = System.nanoTime();
                    assertThat(followers.click(path).status()).isEqualTo(303);
                    slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
                    answered.incrementAndGet();
                }
            }));
        }
    }

    Crowd awaitAnswers(long more) {
        long goal = answered.get() + more;
        Await.until(PATIENCE, "customers answered", () -> Optional.of(goal).filter(g -> answered.get() >= g));
        return this;
    }

    @Override
    public void close() throws InterruptedException {
        enough.set(true);
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    /** Everybody was sent on, without an error. */
    void assertNobodyFailed() throws Exception {
        for (Future<?> one : all) {
            one.get(1, TimeUnit.SECONDS);
        }
    }

    long answered() {
        return answered.get();
    }

    Duration slowest() {
        return Duration.ofNanos(slowest.get());
    }
}
