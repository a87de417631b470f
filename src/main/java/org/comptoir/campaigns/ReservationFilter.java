package org.comptoir.campaigns;

import org.jspecify.annotations.Nullable;

/** Which reservations are wanted: by name, mail or phone, by product, by where they stand. */
public record ReservationFilter(
        String text, @Nullable Long productId, @Nullable ReservationStatus status) {
    public ReservationFilter {
        text = text.strip();
    }
}
