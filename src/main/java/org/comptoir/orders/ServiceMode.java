package org.comptoir.orders;

import java.util.Locale;

/** How an order is served. */
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
