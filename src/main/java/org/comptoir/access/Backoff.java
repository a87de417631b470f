package org.comptoir.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long somebody waits after so many failures: nothing at first, then doubling, and it ends by itself. */
final class Backoff {
    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int LONGEST_SHIFT = 5;

    private Backoff() {}

    static @Nullable Instant until(int failures, Instant now) {
        int over = failures - FREE_FAILURES;
        return over < 0 ? null : now.plus(FIRST_WAIT.multipliedBy(1L << Math.min(over, LONGEST_SHIFT)));
    }
}
