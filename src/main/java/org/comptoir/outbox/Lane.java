package org.comptoir.outbox;

import java.util.List;
import java.util.Locale;

/** What a worker claims from: bulk mail waits behind all other mail, and neither texts nor mails hold up the others. */
enum Lane {
    MAIL,
    BULK,
    SMS,
    WHATSAPP;

    /** The lanes of each crew of workers, the more urgent first. */
    static final List<List<Lane>> CREWS = List.of(List.of(MAIL, BULK), List.of(SMS), List.of(WHATSAPP));

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Lane of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    /** What the recipient gets it by. */
    String channel() {
        return this == MAIL || this == BULK ? "email" : column();
    }
}
