package org.comptoir.orders;

import java.util.Locale;

/** How an order reaches its customer. */
public enum DeliveryType {
    DELIVERY,
    PICKUP,
    DINE_IN;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeliveryType of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
