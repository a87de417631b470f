package org.comptoir.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that was handed over, or could not be; the reason is null where it was. */
public record SentMessage(
        UUID id,
        UUID tenant,
        String channel,
        String eventType,
        String dedupeKey,
        @Nullable Long userId,
        String recipient,
        @Nullable String reason,
        boolean willBeRetried,
        boolean badAddress) {}
