package org.comptoir.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a role as somebody wants it differs from what it is: codes come and go by name, other fields are named. */
record RoleDifference(List<String> fields, List<String> added, List<String> removed) {
    static RoleDifference between(RoleRow before, RoleEdit edit) {
        List<String> fields = new ArrayList<>();
        note(fields, "label", before.label(), edit.label());
        note(fields, "description", before.description(), edit.description());
        note(fields, "landing", before.landing(), edit.landing());
        note(fields, "order_source", before.orderSource(), edit.orderSourceCode());
        note(
                fields,
                "visible_sources",
                new HashSet<>(before.visibleSources()),
                new HashSet<>(edit.visibleSourceCodes()));
        return new RoleDifference(
                List.copyOf(fields),
                edit.sortedPermissions().stream()
                        .filter(code -> !before.permissions().contains(code))
                        .toList(),
                before.permissions().stream()
                        .filter(code -> !edit.permissions().contains(code))
                        .sorted()
                        .toList());
    }

    private static void note(List<String> fields, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }

    /** The fields by name, the permissions as one of them. */
    List<String> names() {
        List<String> names = new ArrayList<>(fields);
        if (!added.isEmpty() || !removed.isEmpty()) {
            names.add("permissions");
        }
        return names;
    }

    /** For the trail; what is empty is left out. */
    Map<String, Object> details() {
        Map<String, Object> details = new HashMap<>(Map.of("added", added, "removed", removed, "fields", fields));
        details.values().removeIf(List.of()::equals);
        return details;
    }
}
