package org.comptoir.orders;

import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says was paid. With a provider's transaction id money has moved already, so that a payment which cannot be
 * applied becomes an incident; without one it is paid at the till.
 */
public record Payment(
        @Nullable String transactionId,
        String method,
        @Nullable Long amountCents) {
    /** How it was paid where nobody says. */
    public static final String TILL = "till";

    private static final int LONGEST_TRANSACTION = 255;
    private static final int LONGEST_METHOD = 40;

    public Payment {
        if (transactionId != null && (transactionId.isBlank() || transactionId.length() > LONGEST_TRANSACTION)) {
            throw DomainException.invalid("transaction_id", "range");
        }
        if (method.isBlank() || method.length() > LONGEST_METHOD) {
            throw DomainException.invalid("payment_method", "range");
        }
        if (amountCents != null && (amountCents < 0 || amountCents > Integer.MAX_VALUE)) {
            throw DomainException.invalid("amount_cents", "range");
        }
    }

    /** By that method, or at the till. */
    public static Payment of(@Nullable String transactionId, @Nullable String method, @Nullable Long amountCents) {
        if (transactionId != null && method == null) {
            throw DomainException.invalid("payment_method", "required");
        }
        return new Payment(transactionId, method == null ? TILL : method, amountCents);
    }

    /** The provider's, or one of ours: the same every time for the same order, so that asking twice pays once. */
    String transaction(String orderNumber) {
        return transactionId == null ? TILL + "-" + orderNumber : transactionId;
    }

    boolean isProviders() {
        return transactionId != null;
    }
}
