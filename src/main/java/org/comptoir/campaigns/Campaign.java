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
        Funnel funnel,
        Mails first,
        Mails second,
        List<Skipped> skipped) {

    /** From those who asked to those who bought; people, and what their orders came to. */
    public record Funnel(long reserved, long eligible, long sent, long clicked, long purchased, long revenueCents) {}

    /** A wave of mails: gone, failed for good or for now, and still to go. */
    public record Mails(long sent, long failed, long open) {
        public long total() {
            return sent + failed + open;
        }
    }

    /** So many were left out for that reason. */
    public record Skipped(String reason, long people) {}

    public boolean isMoving() {
        return state == CampaignState.RUNNING;
    }
}
