package org.comptoir.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One person in the list of people. */
public record UserRow(
        long id,
        String firstName,
        String lastName,
        String email,
        String roleLabel,
        boolean active,
        @Nullable Instant lastLoginAt) {}
