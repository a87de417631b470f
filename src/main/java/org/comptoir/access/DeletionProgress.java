package org.comptoir.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the deletion of a tenant is; the total is unknown until its rows have been counted. */
public record DeletionProgress(
        UUID id,
        String slug,
        State state,
        long rowsDone,
        @Nullable Long rowsTotal,
        Instant requestedAt,
        @Nullable Instant finishedAt) {

    /** Waiting for a worker, at work, or over. */
    public enum State {
        WAITING,
        RUNNING,
        DONE
    }
}
