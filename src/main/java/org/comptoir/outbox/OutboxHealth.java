package org.comptoir.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How sending goes: what failed for good within a day, what may have arrived and what has no provider beside that, since when the oldest due message waits, and since when all is paused.
 */
public record OutboxHealth(
        long failed,
        long uncertain,
        long unprovided,
        @Nullable Instant waitingSince,
        @Nullable Instant pausedSince) {

    public boolean isPaused() {
        return pausedSince != null;
    }

    public boolean isWell() {
        return failed + uncertain + unprovided == 0 && waitingSince == null && !isPaused();
    }
}
