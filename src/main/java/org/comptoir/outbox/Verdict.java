package org.comptoir.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why a message is not sent now: for good, with the reason that its history shows, or until that moment. */
public record Verdict(@Nullable String skipped, @Nullable Instant deferredUntil) {

    public static Verdict skip(String reason) {
        return new Verdict(reason, null);
    }

    public static Verdict defer(Instant until) {
        return new Verdict(null, until);
    }
}
