package org.comptoir.outbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in the history.
 *
 * @param credits what it cost, where the provider counts so
 * @param providerId what the provider calls it
 * @param uncertain it may have arrived: only a person, who has been told so, sends it again
 */
public record MessageRow(
        UUID id,
        String eventType,
        String type,
        @Nullable String recipient,
        @Nullable String subject,
        MessageStatus status,
        @Nullable Instant sentAt,
        @Nullable Instant failedAt,
        @Nullable String errorMsg,
        int retryCount,
        int resendCount,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        @Nullable String orderReference,
        boolean hasBody,
        @Nullable BigDecimal credits,
        @Nullable String providerId,
        boolean uncertain) {
    /** Its list is sorted by the moment and the id: that many keys has a cursor. */
    public static final int SORT_KEYS = 2;

    static final int MOST_RESENDS = 3;

    public @Nullable MessageKind kind() {
        return MessageKind.of(eventType);
    }

    /** It failed and will be tried again by itself. */
    public boolean isWaiting() {
        return status == MessageStatus.FAILED && nextAttemptAt != null;
    }

    public boolean isLost() {
        return status == MessageStatus.FAILED && nextAttemptAt == null;
    }

    /** Why, where that is one of our own words. */
    public @Nullable Reason reason() {
        return Reason.of(errorMsg);
    }

    /** What the provider said beside that; empty where it said nothing. */
    public String reasonWords() {
        String said = errorMsg == null ? "" : errorMsg;
        return said.contains(":") ? said.substring(said.indexOf(':') + 1).strip() : "";
    }

    public boolean mayBeResent() {
        return isLost() && resendCount < MOST_RESENDS && hasBody;
    }

    public boolean mayBeCancelled() {
        return status == MessageStatus.PENDING || status == MessageStatus.FAILED;
    }

    /** How often somebody tried to hand it over. */
    public int attempts() {
        int tries = retryCount + resendCount;
        return status == MessageStatus.SENT || isLost() ? tries + 1 : tries;
    }
}
