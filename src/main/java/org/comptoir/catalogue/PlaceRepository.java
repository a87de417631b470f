package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.platform.db.Sql;

/** Where products and menus stand in their categories. */
@ApplicationScoped
class PlaceRepository {
    /** What has a place. */
    enum Kind {
        PRODUCT("product"),
        MENU("menu");

        private final String table;

        Kind(String table) {
            this.table = table;
        }
    }

    @PersistenceContext
    private EntityManager em;

    /** The ids of each category in their order. */
    Map<Long, List<Long>> all(UUID tenant, Kind kind) {
        List<?> rows = em.createNativeQuery("""
                        SELECT x.category_id, x.id FROM %s x WHERE x.tenant_id = ?1
                         ORDER BY x.category_id, x.display_order, x.name, x.id""".formatted(kind.table))
                .setParameter(1, tenant)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        row -> Sql.number(row[0]), Collectors.mapping(row -> Sql.number(row[1]), Collectors.toList())));
    }

    /** All of a category at once; moving is no edit, so that it makes nobody's form stale. */
    void place(UUID tenant, Kind kind, List<Long> ids) {
        em.createNativeQuery("""
                        UPDATE %s SET display_order = FIND_IN_SET(id, ?2)
                         WHERE tenant_id = ?1 AND FIND_IN_SET(id, ?2) AND display_order <> FIND_IN_SET(id, ?2)""".formatted(kind.table))
                .setParameter(1, tenant)
                .setParameter(2, ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .executeUpdate();
    }
}
