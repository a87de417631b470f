package org.comptoir.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened to an order; by whom and why for those who may read the trail. */
public record OrderStep(
        Kind kind,
        Instant at,
        @Nullable String person,
        @Nullable String note) {
    /** What happened. */
    public enum Kind {
        CREATED,
        INCIDENT,
        SETTLED,
        PAID,
        DELIVERED,
        CANCELLED,
        EXPIRED,
        REFUNDED
    }
}
