package org.comptoir.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sensitive act. The summary names the thing and never a person's data; details hold field names for people, before and
 * after for prices, added and removed codes for roles.
 */
public record AuditEntry(
        @Nullable Approval by,
        String action,
        String entityType,
        @Nullable String entityId,
        String summary,
        Map<String, Object> details) {}
