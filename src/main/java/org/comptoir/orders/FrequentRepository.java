package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** What a shop sells most. */
@ApplicationScoped
class FrequentRepository {
    @PersistenceContext
    private EntityManager em;

    /** By the pieces sold since that day, the most sold first; of what never changed, always in the same order. */
    List<String> since(UUID tenant, LocalDate day, int most) {
        List<?> rows = em.createNativeQuery("""
                        SELECT i.item_type, COALESCE(i.product_id, i.menu_id) AS item, SUM(i.quantity) AS pieces
                          FROM customer_order o
                          JOIN order_item i ON i.tenant_id = o.tenant_id AND i.order_id = o.id
                         WHERE o.tenant_id = ?1 AND o.service_day >= ?2 AND o.status IN ('paid', 'delivered')
                         GROUP BY i.item_type, item ORDER BY pieces DESC, i.item_type, item LIMIT ?3""")
                .setParameter(1, tenant)
                .setParameter(2, day)
                .setParameter(3, most)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> OrderEntry.key(ItemType.of((String) row[0]), Sql.number(row[1])))
                .toList();
    }
}
