package org.comptoir.campaigns;

import java.util.List;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.csv.ImportChange;

/** What a file of reservations would do, and which of its lines cannot be taken. */
public record ReservationPlan(List<ImportChange> changes, List<Wrong> wrong) {
    /** A line and why not. */
    public record Wrong(int line, DomainException why) {}
}
