package org.comptoir.orders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order on its way to be paid, as one statement finds it. */
record Payable(
        long id,
        String orderNumber,
        OrderStatus status,
        long totalTtcCents,
        long deliveryFeeCents,
        Contact contact,
        @Nullable String paidBy,
        @Nullable Long incident,
        @Nullable Instant settledAt) {

    /** Whom it is for and where it goes. */
    record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            String deliveryType,
            @Nullable String address,
            @Nullable String table) {}

    long amountCents() {
        return totalTtcCents + deliveryFeeCents;
    }

    OrderState state() {
        return state(status);
    }

    OrderState state(OrderStatus now) {
        return OrderState.of(id, orderNumber, now, totalTtcCents, deliveryFeeCents, null);
    }
}
