package org.comptoir.outbox;

import java.time.LocalDate;
import java.time.ZoneId;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Which messages are wanted; what is null or blank does not narrow. Days are the tenant's, both of them included. */
public record MessageFilter(
        @Nullable String orderReference,
        @Nullable MessageStatus status,
        @Nullable MessageKind type,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Certainty certainty) {
    /** Everything there is. */
    public static final MessageFilter ALL = new MessageFilter(null, null, null, null, null, null);

    public MessageFilter {
        orderReference = orderReference == null || orderReference.isBlank() ? null : orderReference.strip();
        if (startDate != null && endDate != null && startDate.isAfter(endDate)) {
            throw DomainException.invalid("start_date", "range");
        }
    }

    @Nullable
    Object start(ZoneId zone) {
        return startDate == null ? null : Sql.utc(startDate.atStartOfDay(zone).toInstant());
    }

    @Nullable
    Object end(ZoneId zone) {
        return endDate == null
                ? null
                : Sql.utc(endDate.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
