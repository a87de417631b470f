package org.comptoir.access;

import java.time.LocalDate;
import java.time.ZoneId;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Which acts are wanted; what is null or blank does not narrow. Days are the tenant's, both of them included. */
public record AuditFilter(
        @Nullable Long person,
        @Nullable String action,
        @Nullable String entityType,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Everything there is. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    public AuditFilter {
        action = action == null || action.isBlank() ? null : action.strip();
        entityType = entityType == null || entityType.isBlank() ? null : entityType.strip();
        if (from != null && to != null && from.isAfter(to)) {
            throw DomainException.invalid("from", "range");
        }
    }

    /** When the first day begins in UTC. */
    @Nullable
    Object start(ZoneId zone) {
        return from == null ? null : Sql.utc(from.atStartOfDay(zone).toInstant());
    }

    /** When the last day is over in UTC. */
    @Nullable
    Object end(ZoneId zone) {
        return to == null ? null : Sql.utc(to.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
