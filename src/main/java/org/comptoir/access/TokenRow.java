package org.comptoir.access;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An API token as its owner sees it ever after: never the token itself. */
public record TokenRow(
        long id,
        String name,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        boolean isExpired)
        implements Serializable {}
