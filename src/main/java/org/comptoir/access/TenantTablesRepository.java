package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the database itself knows of its tables. */
@ApplicationScoped
class TenantTablesRepository {
    @PersistenceContext
    private EntityManager em;

    Set<String> tables() {
        List<?> names = em.createNativeQuery("""
                        SELECT c.table_name
                          FROM information_schema.columns c
                          JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                         WHERE c.table_schema = DATABASE() AND c.column_name = 'tenant_id' AND t.table_type = 'BASE TABLE'""").getResultList();
        return names.stream().map(Object::toString).collect(Collectors.toSet());
    }

    List<TenantTables.Link> links() {
        List<?> rows = em.createNativeQuery("""
                        SELECT table_name, referenced_table_name FROM information_schema.referential_constraints
                         WHERE constraint_schema = DATABASE()""").getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new TenantTables.Link((String) row[0], (String) row[1]))
                .toList();
    }
}
