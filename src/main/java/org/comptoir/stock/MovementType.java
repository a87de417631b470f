package org.comptoir.stock;

import java.util.Locale;

/** Why the stock moved. */
public enum MovementType {
    SALE,
    CANCELLATION,
    RESTOCK,
    INVENTORY_CORRECTION;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MovementType of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
