package org.comptoir.stock;

import java.util.Locale;

/** Where a delivery stands. Arriving is what restocks; a cancelled one never does. */
public enum ContainerStatus {
    PLANNED,
    ARRIVED,
    CLOSED,
    CANCELLED;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ContainerStatus of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
