package org.comptoir.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One person as who looks after people sees them; no secret is in it, only whether there is a PIN. */
public record Person(
        long id,
        String firstName,
        String lastName,
        String email,
        long roleId,
        String roleCode,
        String roleLabel,
        boolean isActive,
        boolean isErased,
        boolean hasPin,
        boolean receiveOrderNotifications,
        @Nullable String locale,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        long version) {}
