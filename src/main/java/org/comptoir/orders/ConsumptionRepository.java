package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.comptoir.stock.Need;

/**
 * What an order takes out of the stock, by today's recipes: a menu is its burger and every choice, in the maxi quantity where
 * its format is maxi. What was left out is not taken, of what was added one unit more; both change a menu's burger only.
 */
@ApplicationScoped
class ConsumptionRepository {
    @PersistenceContext
    private EntityManager em;

    /** Summed over the order, in the order of the ingredients' ids, with what is left of each; one statement. */
    List<Need> needs(UUID tenant, long order) {
        List<?> rows = em.createNativeQuery("""
                        WITH portion (line, product_id, is_own, is_maxi, quantity) AS (
                          SELECT i.id, i.product_id, 1, i.format = 'maxi', i.quantity FROM order_item i
                           WHERE i.tenant_id = ?1 AND i.order_id = ?2 AND i.product_id IS NOT NULL
                          UNION ALL
                          SELECT i.id, m.burger_product_id, 1, i.format = 'maxi', i.quantity
                            FROM order_item i JOIN menu m ON m.tenant_id = i.tenant_id AND m.id = i.menu_id
                           WHERE i.tenant_id = ?1 AND i.order_id = ?2
                          UNION ALL
                          SELECT i.id, s.product_id, 0, i.format = 'maxi', i.quantity
                            FROM order_item i
                            JOIN order_item_selection s ON s.tenant_id = i.tenant_id AND s.order_item_id = i.id
                           WHERE i.tenant_id = ?1 AND i.order_id = ?2)
                        SELECT g.id, g.name, SUM(n.quantity), g.stock_quantity
                          FROM (
                            SELECT r.ingredient_id,
                                   p.quantity * IF(p.is_maxi, r.quantity_maxi, r.quantity_normal) AS quantity
                              FROM portion p
                              JOIN product_ingredient r ON r.tenant_id = ?1 AND r.product_id = p.product_id
                             WHERE NOT (p.is_own AND EXISTS (
                               SELECT 1 FROM order_item_modifier x
                                WHERE x.tenant_id = ?1 AND x.order_item_id = p.line AND x.ingredient_id = r.ingredient_id
                                  AND x.action = 'remove'))
                            UNION ALL
                            SELECT x.ingredient_id, i.quantity
                              FROM order_item i
                              JOIN order_item_modifier x
                                ON x.tenant_id = i.tenant_id AND x.order_item_id = i.id AND x.action = 'add'
                             WHERE i.tenant_id = ?1 AND i.order_id = ?2) n
                          JOIN ingredient g ON g.tenant_id = ?1 AND g.id = n.ingredient_id
                         GROUP BY g.id ORDER BY g.id""")
                .setParameter(1, tenant)
                .setParameter(2, order)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Need(Sql.number(row[0]), (String) row[1], Sql.number(row[2]), Sql.number(row[3])))
                .toList();
    }
}
