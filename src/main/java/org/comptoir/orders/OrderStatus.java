package org.comptoir.orders;

import java.util.Locale;

/** Where an order stands. */
public enum OrderStatus {
    PENDING_PAYMENT,
    PAID,
    DELIVERED,
    CANCELLED;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OrderStatus of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
