package org.comptoir.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenant in the operator's list. */
public record TenantRow(
        UUID id,
        String slug,
        String name,
        @Nullable String host,
        long people,
        boolean isOperator,
        boolean isActive,
        boolean isDeleting,
        Instant createdAt) {}
