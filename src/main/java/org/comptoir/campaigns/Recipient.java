package org.comptoir.campaigns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody of a campaign: what they got by which channel, what they did, or why they got nothing. */
public record Recipient(
        long reservationId,
        Instant reservedAt,
        @Nullable String customerName,
        String customerEmail,
        String productName,
        long quantity,
        @Nullable String couponCode,
        List<Got> messages,
        @Nullable String skippedReason,
        @Nullable Instant purchasedAt,
        @Nullable Message purchasedBy,
        long id,
        Instant createdAt) {
    /** Keys that the list is sorted by: the moment it was made, and the id. */
    public static final int SORT_KEYS = 2;

    /** Where somebody stands, or one of their messages. */
    public enum State {
        OPEN,
        SENT,
        CLICKED,
        PURCHASED,
        FAILED,
        SKIPPED
    }

    /** What became of one message; nothing of one that is not for them. */
    public record Got(
            Message message,
            @Nullable State state,
            @Nullable Instant sentAt,
            @Nullable String error) {}

    public State state() {
        if (purchasedAt != null) {
            return State.PURCHASED;
        }
        if (skippedReason != null) {
            return State.SKIPPED;
        }
        List<State> first = Message.FIRST_WAVE.stream()
                .map(message -> of(message).state())
                .filter(state -> state != null)
                .toList();
        if (messages.stream().anyMatch(got -> got.state() == State.CLICKED)) {
            return State.CLICKED;
        }
        return first.contains(State.SENT) ? State.SENT : first.contains(State.OPEN) ? State.OPEN : State.FAILED;
    }

    public Got of(Message message) {
        return messages.get(message.ordinal());
    }
}
