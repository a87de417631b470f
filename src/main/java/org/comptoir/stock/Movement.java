package org.comptoir.stock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the ledger: what moved, what was left after it, for which order, and, for those who may know, by whom. */
public record Movement(
        long id,
        Instant at,
        MovementType type,
        long delta,
        long balance,
        @Nullable Long orderId,
        @Nullable String person,
        @Nullable String note) {
    /** A cursor carries moment, id and what lay there before and after, so that no page sums up what it does not show. */
    public static final int SORT_KEYS = 4;

    List<String> keys() {
        return List.of(at.toString(), Long.toString(id), Long.toString(balance - delta), Long.toString(balance));
    }
}
