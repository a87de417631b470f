package org.comptoir.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One role with what it gives. No visible sources means all of them; no order source means that whoever takes an order says
 * where it comes from. The permissions are those that can take effect in this tenant.
 */
public record RoleRow(
        long id,
        String code,
        String label,
        @Nullable String description,
        String landing,
        @Nullable String orderSource,
        List<String> visibleSources,
        List<String> permissions,
        long people,
        boolean isActive,
        long version) {}
