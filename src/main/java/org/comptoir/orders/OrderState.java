package org.comptoir.orders;

import jakarta.json.bind.annotation.JsonbNillable;
import org.jspecify.annotations.Nullable;

/** What a customer's device needs to know of an order; the token is told once, to whoever placed it. */
@JsonbNillable(false)
public record OrderState(
        long id,
        String orderNumber,
        OrderStatus status,
        long totalTtcCents,
        @Nullable String orderToken) {

    /** For everybody else. */
    OrderState withoutToken() {
        return new OrderState(id, orderNumber, status, totalTtcCents, null);
    }
}
