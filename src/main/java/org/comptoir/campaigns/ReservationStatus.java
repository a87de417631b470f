package org.comptoir.campaigns;

import java.util.Locale;

/** Where a reservation stands. */
public enum ReservationStatus {
    /** Asked for on a public page; the mail with the link is not answered yet. */
    UNCONFIRMED,
    WAITING,
    FULFILLED,
    CANCELLED;

    static ReservationStatus of(String column, boolean confirmed) {
        ReservationStatus status = valueOf(column.toUpperCase(Locale.ROOT));
        return status == WAITING && !confirmed ? UNCONFIRMED : status;
    }
}
