package org.comptoir.orders;

import jakarta.json.bind.annotation.JsonbNillable;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's device needs to know of an order; the token is told once, to whoever placed it. The amount is what there is
 * to pay: the lines' total and the delivery fee.
 */
@JsonbNillable(false)
public record OrderState(
        long id,
        String orderNumber,
        OrderStatus status,
        long totalTtcCents,
        long deliveryFeeCents,
        long amountCents,
        @Nullable String orderToken) {

    static OrderState of(
            long id, String number, OrderStatus status, long totalTtcCents, long feeCents, @Nullable String token) {
        return new OrderState(id, number, status, totalTtcCents, feeCents, totalTtcCents + feeCents, token);
    }

    /** For everybody else. */
    OrderState withoutToken() {
        return of(id, orderNumber, status, totalTtcCents, deliveryFeeCents, null);
    }
}
