package org.comptoir.orders;

import java.time.LocalDate;
import org.comptoir.access.OrderSource;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** Which orders are wanted; what is null or blank does not narrow. Days are service days, both of them included. */
public record OrderFilter(
        @Nullable String q,
        @Nullable OrderStatus status,
        @Nullable OrderSource source,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ServiceMode mode) {
    /** Everything there is. */
    public static final OrderFilter ALL = new OrderFilter(null, null, null, null, null, null);

    private static final int LONGEST = 200;

    public OrderFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        if (q != null && q.length() > LONGEST) {
            throw DomainException.invalid("q", "range");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw DomainException.invalid("from", "range");
        }
    }
}
