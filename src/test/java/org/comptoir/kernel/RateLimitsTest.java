package org.comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5); // nanoTime may overflow at any moment
    private final RateLimits limits = new RateLimits(100, now::get);

    @Property(tries = 100)
    void theBurstGoesThroughThenOneAStep(
            @ForAll @IntRange(min = 1, max = 600) int perMinute, @ForAll @IntRange(min = 1, max = 50) int burst) {
        String client = "c" + perMinute + "/" + burst + "/" + now.get();
        for (int i = 0; i < burst; i++) {
            assertThat(limits.take(client, perMinute, burst)).isZero();
        }
        long wait = limits.take(client, perMinute, burst);
        assertThat(wait).isPositive().isLessThanOrEqualTo(TimeUnit.MINUTES.toNanos(1) / perMinute);
        now.addAndGet(wait);
        assertThat(limits.take(client, perMinute, burst)).isZero();
        assertThat(limits.take(client, perMinute, burst)).isPositive();
    }

    @Test
    void lookingSaysWhatTakingWouldAndCostsNothing() {
        for (int i = 0; i < 100; i++) {
            assertThat(limits.look("a", 60, 1)).isZero();
        }
        assertThat(limits.take("a", 60, 1)).isZero();
        assertThat(limits.look("a", 60, 1)).isEqualTo(TimeUnit.SECONDS.toNanos(1));
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(limits.look("a", 60, 1)).isZero();
    }

    @Test
    void aRefusedCallCostsNothing() {
        assertThat(limits.take("a", 60, 1)).isZero();
        for (int i = 0; i < 1000; i++) {
            assertThat(limits.take("a", 60, 1)).isPositive();
        }
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(limits.take("a", 60, 1)).isZero();
    }

    @Test
    void manyClientsTakeNoMoreRoomThanAllowed() {
        for (int i = 0; i < 10_000; i++) {
            limits.take("client" + i, 60, 5);
        }
        assertThat(limits.size()).isLessThanOrEqualTo(101);
        assertThat(limits.take("one more", 60, 5)).isPositive();
        now.addAndGet(TimeUnit.MINUTES.toNanos(200));
        assertThat(limits.take("one more", 60, 5)).isZero();
        assertThat(limits.size()).isLessThanOrEqualTo(2);
    }
}
