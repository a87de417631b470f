package org.comptoir.catalogue;

import java.util.Locale;

/** What is chosen in a slot of a menu. */
public enum SlotType {
    DRINK,
    SIDE,
    SAUCE,
    DESSERT,
    EXTRA;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SlotType of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
