package org.comptoir.orders;

import java.util.Locale;

/** How large a menu is; a product on its own is always normal. */
public enum ItemFormat {
    NORMAL,
    MAXI;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemFormat of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
