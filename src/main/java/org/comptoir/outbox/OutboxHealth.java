package org.comptoir.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How sending goes: what failed for good within a day, since when the oldest due message waits, and whether all is paused. */
public record OutboxHealth(long failed, @Nullable Instant waitingSince, boolean paused) {

    public boolean isWell() {
        return failed == 0 && waitingSince == null && !paused;
    }
}
