package org.comptoir.campaigns;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for a product, or did. */
public record Reservation(
        long id,
        long productId,
        String productName,
        @Nullable String sku,
        int quantity,
        @Nullable String customerName,
        String customerEmail,
        @Nullable String customerPhone,
        @Nullable String locale,
        List<Channel> consentChannels,
        String source,
        ReservationStatus status,
        @Nullable Instant confirmedAt,
        @Nullable Instant toldAt,
        Instant createdAt) {
    /** Keys that the list is sorted by: the moment it was made, and the id. */
    public static final int SORT_KEYS = 2;
}
