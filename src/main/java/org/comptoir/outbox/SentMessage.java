package org.comptoir.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was handed over, or could not be.
 *
 * @param reason null where it was; otherwise the mail server's words, or for short messages the provider's code or a
 *     {@link Reason} in a word, with words behind a colon
 * @param badAddress there is no such mailbox or phone
 * @param uncertain it may have arrived, and is not sent again unless a person says so
 */
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
        boolean badAddress,
        boolean uncertain) {}
