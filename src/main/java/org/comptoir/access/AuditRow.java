package org.comptoir.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One act in the trail; names are today's, so that nobody who was erased lives on here. */
public record AuditRow(
        long id,
        Instant at,
        @Nullable Long personId,
        @Nullable String person,
        @Nullable String role,
        String action,
        String entityType,
        @Nullable String entityId,
        String summary,
        List<AuditChange> changes) {
    /** Its list is sorted by the moment and the id: that many keys has a cursor. */
    public static final int SORT_KEYS = 2;

    public AuditRow {
        changes = List.copyOf(changes);
    }
}
