package org.comptoir.campaigns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody of a campaign: what they got, what they did, or why they got nothing. */
public record Recipient(
        long reservationId,
        Instant reservedAt,
        @Nullable String customerName,
        String customerEmail,
        String productName,
        long quantity,
        @Nullable String couponCode,
        @Nullable Instant mail1SentAt,
        @Nullable String mail1Error,
        @Nullable Instant mail2SentAt,
        @Nullable String mail2Error,
        @Nullable String skippedReason,
        boolean clicked,
        @Nullable Instant purchasedAt,
        long id,
        Instant createdAt) {
    /** Keys that the list is sorted by: the moment it was made, and the id. */
    public static final int SORT_KEYS = 2;

    /** Where somebody stands. */
    public enum State {
        OPEN,
        SENT,
        CLICKED,
        PURCHASED,
        FAILED,
        SKIPPED
    }

    public State state() {
        if (purchasedAt != null) {
            return State.PURCHASED;
        }
        if (skippedReason != null) {
            return State.SKIPPED;
        }
        if (clicked) {
            return State.CLICKED;
        }
        return mail1SentAt != null ? State.SENT : mail1Error != null ? State.FAILED : State.OPEN;
    }

    /** Why, where something stands against it. */
    public @Nullable String reason() {
        return skippedReason != null ? skippedReason : mail2Error != null ? mail2Error : mail1Error;
    }
}
