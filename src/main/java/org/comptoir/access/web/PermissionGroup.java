package org.comptoir.access.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.comptoir.access.PermissionRow;

/** The codes of one resource, in the order in which they were born. */
public record PermissionGroup(String resource, List<String> codes) {
    static List<PermissionGroup> of(List<PermissionRow> permissions) {
        Map<String, List<String>> groups = permissions.stream()
                .map(PermissionRow::code)
                .collect(Collectors.groupingBy(
                        code -> code.replaceFirst("\\..*", ""), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new PermissionGroup(group.getKey(), group.getValue()))
                .toList();
    }
}
