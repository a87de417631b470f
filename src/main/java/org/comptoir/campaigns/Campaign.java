package org.comptoir.campaigns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The waves of one container: how far they are, and what they brought. */
public record Campaign(
        long containerId,
        String reference,
        CampaignState state,
        Instant arrivedAt,
        @Nullable Instant preparedAt,
        @Nullable Instant pausedAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant secondWaveAt,
        @Nullable Instant couponsUntil,
        Funnel funnel,
        List<Part> messages,
        List<Skipped> skipped) {

    /** From those who asked to those who bought; people, and what their orders came to after discounts. */
    public record Funnel(
            long reserved,
            long eligible,
            long sent,
            long clicked,
            long purchased,
            long revenueCents,
            long discountCents) {

        public long dropped() {
            return Math.max(0, reserved - eligible);
        }

        /** What an order came to on average; nothing where there is none. */
        public @Nullable Long basketCents() {
            return purchased == 0 ? null : Long.valueOf(revenueCents / purchased);
        }
    }

    /**
     * The same of one message. Who bought counts once, for the message whose link they followed last before they paid, or else
     * the first that they got.
     *
     * @param eligible who was to get it
     * @param failed refused, stopped or skipped for good
     * @param open what is still to go
     */
    public record Part(
            Message message,
            long eligible,
            long sent,
            long failed,
            long open,
            long clicked,
            long purchased,
            long revenueCents) {}

    /** So many were left out for that reason. */
    public record Skipped(String reason, long people) {}

    public boolean isMoving() {
        return state == CampaignState.RUNNING;
    }

    /** Of the first wave: what has gone. */
    public long sent() {
        return first(Part::sent);
    }

    public long open() {
        return first(Part::open);
    }

    public long total() {
        return first(Part::eligible);
    }

    public Part of(Message message) {
        return messages.get(message.ordinal());
    }

    private long first(java.util.function.ToLongFunction<Part> figure) {
        return Message.FIRST_WAVE.stream().map(this::of).mapToLong(figure).sum();
    }
}
