package org.comptoir.orders;

import org.jspecify.annotations.Nullable;

/** An order in a few words. */
public record OrderState(
        long id,
        String orderNumber,
        OrderStatus status,
        long totalTtcCents,
        @Nullable String orderToken) {}
