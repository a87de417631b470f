package org.comptoir.orders;

import java.util.Locale;

/** Where an order is eaten, or how it is taken away. */
public enum ServiceMode {
    DINE_IN,
    TAKEAWAY,
    DRIVE;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ServiceMode of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
