package org.comptoir.orders.web;

import org.comptoir.orders.Payment;
import org.jspecify.annotations.Nullable;

/** What was paid, by whose transaction and how; nothing at all pays at the till. */
public record PaymentBody(
        @Nullable String transactionId,
        @Nullable String paymentMethod,
        @Nullable Long amountCents) {
    Payment toPayment() {
        return Payment.of(transactionId, paymentMethod, amountCents);
    }
}
