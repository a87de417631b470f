package org.comptoir.campaigns;

import java.util.List;
import org.comptoir.platform.csv.ImportChange;

/** What a line of a file says about a reservation. */
public record ReservationLine(int line, NewReservation wanted) {

    /** Somebody who waits for that product already stays as they are. */
    ImportChange told(boolean known) {
        String name = wanted.name() == null ? wanted.email() : wanted.name();
        return known ? ImportChange.of(line, name, List.of()) : ImportChange.created(line, name, List.of());
    }
}
