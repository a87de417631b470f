package org.comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No call is lost, however it falls. */
class CrewTest {
    private static final int CALLS = 20_000;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whateverIsThereWhenSomebodyCallsIsDone() throws InterruptedException {
        AtomicInteger work = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(CALLS);
        Crew crew = new Crew(List.of(Lane.MAIL), 3, threads, c -> {
            int left = work.getAndUpdate(n -> Math.max(0, n - 1));
            if (left > 0) {
                done.countDown();
            }
            return left > 0;
        });
        for (int i = 0; i < CALLS; i++) {
            work.incrementAndGet();
            crew.wake();
        }
        assertThat(done.await(20, TimeUnit.SECONDS))
                .as("all work is done without another call")
                .isTrue();
    }

    @Test
    void neverMoreThanTheCrewHas() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger rounds = new AtomicInteger();
        Crew crew = new Crew(List.of(Lane.MAIL), 2, threads, c -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            c.callAnother();
            now.decrementAndGet();
            return rounds.incrementAndGet() < 1000;
        });
        crew.wake();
        crew.rest(Duration.ofSeconds(20));
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void aBrokenRoundLeavesNobodyStuck() {
        AtomicInteger rounds = new AtomicInteger();
        Crew crew = new Crew(List.of(Lane.MAIL), 1, Runnable::run, c -> {
            if (rounds.incrementAndGet() == 1) {
                throw new IllegalStateException("broken");
            }
            return false;
        });
        crew.wake();
        crew.wake();
        assertThat(rounds.get()).isGreaterThanOrEqualTo(2);
    }
}
