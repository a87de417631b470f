package org.comptoir.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a message that was claimed. */
record Outcome(
        Claimed message,
        Kind kind,
        @Nullable String reason,
        @Nullable Instant at,
        @Nullable Instant next,
        boolean badAddress,
        boolean uncertain,
        TextProvider.@Nullable Receipt receipt) {
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));

    enum Kind {
        SENT,
        FAILED,
        SKIPPED,
        DEFERRED
    }

    static Outcome sent(Claimed message) {
        return taken(message, null);
    }

    /** With what the provider said. */
    static Outcome taken(Claimed message, TextProvider.@Nullable Receipt receipt) {
        return new Outcome(message, Kind.SENT, null, null, null, false, false, receipt);
    }

    /** Tried again after 1, 5 and 15 minutes where that can help. */
    static Outcome failed(Claimed message, Failure failure, Instant now) {
        boolean again = !failure.isPermanent() && message.retries() < message.maxRetries();
        Instant next = again ? now.plus(WAITS.get(Math.min(message.retries(), WAITS.size() - 1))) : null;
        return new Outcome(
                message,
                Kind.FAILED,
                failure.reason(),
                now,
                next,
                failure.kind() == Failure.Kind.BAD_ADDRESS,
                failure.isUncertain(),
                null);
    }

    static Outcome skipped(Claimed message, String reason) {
        return new Outcome(message, Kind.SKIPPED, reason, null, null, false, false, null);
    }

    /** Not tried at all: the wait counts as no attempt. */
    static Outcome deferred(Claimed message, Instant until) {
        return new Outcome(message, Kind.DEFERRED, null, null, until, false, false, null);
    }

    SentMessage told() {
        return new SentMessage(
                message.id(),
                message.tenant(),
                message.channel(),
                message.eventType(),
                message.dedupeKey(),
                message.userId(),
                message.recipient(),
                reason,
                next != null,
                badAddress,
                uncertain);
    }
}
