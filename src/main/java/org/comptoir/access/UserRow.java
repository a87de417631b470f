package org.comptoir.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One person in the list of people; dormant is who has not signed in for 90 days, or never. */
public record UserRow(
        long id,
        String firstName,
        String lastName,
        String email,
        String roleCode,
        String roleLabel,
        boolean isActive,
        boolean isErased,
        boolean isDormant,
        @Nullable Instant lastLoginAt) {}
