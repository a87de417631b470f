package org.comptoir.access;

import java.time.Instant;
import java.util.UUID;

/** What nobody edits about a tenant. */
record TenantFacts(
        UUID id,
        String slug,
        boolean isOperator,
        boolean isActive,
        boolean isDeleting,
        boolean hasEventSecret,
        long people,
        Instant createdAt,
        Instant updatedAt) {}
