package org.comptoir.orders;

import java.util.Locale;

/** What a customer does with an ingredient of the recipe. */
public enum ModifierAction {
    REMOVE,
    ADD;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ModifierAction of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
