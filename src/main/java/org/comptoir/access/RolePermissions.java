package org.comptoir.access;

import java.util.Set;

/** What one role shall give from now on, and the version that was read. */
public record RolePermissions(long role, long version, Set<String> permissions) {
    public RolePermissions {
        permissions = Set.copyOf(permissions);
    }
}
