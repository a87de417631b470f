package org.comptoir.orders;

import java.util.Locale;

/** What a line sells. */
public enum ItemType {
    PRODUCT,
    MENU;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemType of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
