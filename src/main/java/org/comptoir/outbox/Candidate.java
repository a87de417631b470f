package org.comptoir.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message about to be sent, as a gate judges it. */
public record Candidate(
        UUID id,
        UUID tenant,
        String channel,
        String eventType,
        String dedupeKey,
        @Nullable Long userId,
        String recipient) {}
