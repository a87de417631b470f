package org.comptoir.outbox;

import java.util.Locale;

/** How far a message has come; a failed one that has a next attempt is only waiting for it. */
public enum MessageStatus {
    PENDING,
    SENT,
    FAILED,
    CANCELLED;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageStatus of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
