package org.comptoir.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long somebody waits after so many failures: nothing at first, then doubling, and it ends by itself. */
final class Backoff {
    private static final int FREE_FAILURES = 5;
    /**
     * A whole shop signs in from one address, its tests' machine too: what they mistype between two successes must stay free.
     */
    private static final int FREE_FAILURES_OF_AN_ADDRESS = 20;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int LONGEST_SHIFT = 5;

    private Backoff() {}

    static @Nullable Instant until(int failures, Instant now) {
        return until(failures, FREE_FAILURES, now);
    }

    static @Nullable Instant ofAddress(int failures, Instant now) {
        return until(failures, FREE_FAILURES_OF_AN_ADDRESS, now);
    }

    private static @Nullable Instant until(int failures, int free, Instant now) {
        int over = failures - free;
        return over < 0 ? null : now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(over, LONGEST_SHIFT)));
    }
}
