package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every table that carries a tenant, children before their parents. Read from the database's own keys and not written down:
 * a table that a room adds tomorrow is deleted from too, and this room names no table of another.
 */
@ApplicationScoped
class TenantTables {
    /** A foreign key: the child is emptied first. */
    record Link(String child, String parent) {}

    @Inject
    private TenantTablesRepository catalog;

    List<String> childrenFirst() {
        return childrenFirst(catalog.tables(), catalog.links());
    }

    static List<String> childrenFirst(Set<String> tables, List<Link> links) {
        List<String> ordered = new ArrayList<>();
        while (ordered.size() < tables.size()) {
            List<String> free = tables.stream()
                    .filter(table -> !ordered.contains(table))
                    .filter(table -> links.stream()
                            .noneMatch(link -> link.parent().equals(table)
                                    && !link.child().equals(table)
                                    && tables.contains(link.child())
                                    && !ordered.contains(link.child())))
                    .sorted()
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("tables that refer to each other in a circle: none can be first");
            }
            ordered.addAll(free);
        }
        return ordered;
    }
}
