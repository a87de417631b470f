package org.comptoir.orders;

import java.util.Locale;

/** The life of an order: it waits for its payment, is paid, is handed over; or it is cancelled before that. */
public enum OrderStatus {
    PENDING_PAYMENT,
    PAID,
    DELIVERED,
    CANCELLED;

    /** No state ever goes back. */
    public boolean canBecome(OrderStatus next) {
        return switch (this) {
            case PENDING_PAYMENT -> next == PAID || next == CANCELLED;
            case PAID -> next == DELIVERED || next == CANCELLED;
            case DELIVERED, CANCELLED -> false;
        };
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OrderStatus of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
