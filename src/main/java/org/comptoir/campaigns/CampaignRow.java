package org.comptoir.campaigns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A campaign as the list shows it. */
public record CampaignRow(
        long containerId,
        String reference,
        CampaignState state,
        Instant arrivedAt,
        @Nullable Instant preparedAt,
        long eligible,
        long sent,
        long purchased) {}
