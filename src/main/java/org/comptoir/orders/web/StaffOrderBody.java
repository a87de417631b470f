package org.comptoir.orders.web;

import java.util.List;
import org.comptoir.access.OrderSource;
import org.comptoir.kernel.DomainException;
import org.comptoir.orders.NewOrder;
import org.comptoir.orders.Payment;
import org.jspecify.annotations.Nullable;

/** An order that staff take and are paid for; the source counts where their role has none of its own. */
public record StaffOrderBody(
        String idempotencyKey,
        @Nullable String serviceMode,
        @Nullable String serviceTag,
        @Nullable List<OrderBody.Item> items,
        OrderBody.@Nullable Customer customer,
        OrderBody.@Nullable Delivery delivery,
        @Nullable String couponCode,
        Paid payment,
        @Nullable OrderSource source) {

    /** How. */
    public record Paid(String method) {}

    NewOrder toOrder(@Nullable OrderSource own) {
        OrderSource from = own == null ? source : own;
        if (from == null) {
            throw DomainException.invalid("source", "required");
        }
        return new OrderBody(idempotencyKey, serviceMode, serviceTag, items, customer, delivery, couponCode)
                .toOrder(from);
    }

    Payment toPayment() {
        return Payment.of(null, payment.method(), null);
    }
}
