package org.comptoir.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order of the past: what it was, how it was paid, and when it went through its states. Cancelled before it was paid, it
 * has expired; cancelled afterwards, its money is due until it was given back.
 */
public record PastOrder(
        NewOrder order,
        String method,
        Instant createdAt,
        @Nullable Instant paidAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant cancelledAt,
        @Nullable Instant refundedAt) {

    OrderStatus status() {
        if (cancelledAt != null) {
            return OrderStatus.CANCELLED;
        }
        if (deliveredAt != null) {
            return OrderStatus.DELIVERED;
        }
        return paidAt != null ? OrderStatus.PAID : OrderStatus.PENDING_PAYMENT;
    }
}
