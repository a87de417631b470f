package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.comptoir.stock.Need;

/**
 * What an order takes out of the stock, by today's recipes: a menu is its burger and every choice, in the maxi quantity where
 * its format is maxi. What was left out is not taken, of what was added one unit more; both change a menu's burger only.
 * Summed over the order, in the order of the ingredients' ids, with what is left of each; one statement.
 */
@ApplicationScoped
class ConsumptionRepository {
    private static final String PORTIONS = """
            WITH served (line, product_id, is_own, is_maxi, quantity) AS (%s),
                 altered (line, ingredient_id, action) AS (%s),
                 taken (line, ingredient_id, quantity) AS (
                   SELECT p.line, r.ingredient_id, p.quantity * IF(p.is_maxi, r.quantity_maxi, r.quantity_normal)
                     FROM served p
                     JOIN product_ingredient r ON r.tenant_id = ?1 AND r.product_id = p.product_id
                    WHERE NOT (p.is_own AND EXISTS (
                      SELECT 1 FROM altered x
                       WHERE x.line = p.line AND x.ingredient_id = r.ingredient_id AND x.action = 'remove'))
                   UNION ALL
                   SELECT p.line, x.ingredient_id, p.quantity
                     FROM served p JOIN altered x ON x.line = p.line AND x.action = 'add' WHERE p.is_own)
            """;

    private static final String NEEDS = PORTIONS + """
            SELECT g.id, g.name, SUM(n.quantity), g.stock_quantity
              FROM taken n
              JOIN ingredient g ON g.tenant_id = ?1 AND g.id = n.ingredient_id
             GROUP BY g.id ORDER BY g.id""";

    private static final String LINES = """
            SELECT i.id, COALESCE(i.product_id, m.burger_product_id), 1, i.format = 'maxi', i.quantity
              FROM order_item i LEFT JOIN menu m ON m.tenant_id = i.tenant_id AND m.id = i.menu_id
             WHERE i.tenant_id = ?1 AND i.order_id %1$s
            UNION ALL
            SELECT i.id, s.product_id, 0, i.format = 'maxi', i.quantity
              FROM order_item i JOIN order_item_selection s ON s.tenant_id = i.tenant_id AND s.order_item_id = i.id
             WHERE i.tenant_id = ?1 AND i.order_id %1$s""";

    private static final String CHANGES = """
            SELECT x.order_item_id, x.ingredient_id, x.action
              FROM order_item i JOIN order_item_modifier x ON x.tenant_id = i.tenant_id AND x.order_item_id = i.id
             WHERE i.tenant_id = ?1 AND i.order_id %s""";

    private static final String WRITTEN = NEEDS.formatted(LINES.formatted("= ?2"), CHANGES.formatted("= ?2"));

    /** The stock itself is left as it is. */
    private static final String SOLD = """
            INSERT INTO stock_movement (tenant_id, ingredient_id, movement_type, delta, order_id, created_at)
            """ + PORTIONS + """
            SELECT o.tenant_id, n.ingredient_id, 'sale', -SUM(n.quantity), o.id, o.paid_at
              FROM taken n
              JOIN order_item i ON i.tenant_id = ?1 AND i.id = n.line
              JOIN customer_order o ON o.tenant_id = ?1 AND o.id = i.order_id
             WHERE o.paid_at IS NOT NULL
             GROUP BY o.id, n.ingredient_id ORDER BY o.paid_at, o.id, n.ingredient_id""";

    private static final String GIVEN_BACK = """
            INSERT INTO stock_movement (tenant_id, ingredient_id, movement_type, delta, order_id, created_at)
            SELECT m.tenant_id, m.ingredient_id, 'cancellation', -m.delta, m.order_id, o.cancelled_at
              FROM stock_movement m
              JOIN customer_order o ON o.tenant_id = m.tenant_id AND o.id = m.order_id AND o.status = 'cancelled'
             WHERE m.tenant_id = ?1 AND m.movement_type = 'sale' AND m.order_id %s ORDER BY m.id""";

    private static final String PORTION = "SELECT %d, %d, %d, %b, %d";
    private static final String BURGER =
            "SELECT %1$d, m.burger_product_id, 1, %3$b, %4$d FROM menu m" + " WHERE m.tenant_id = ?1 AND m.id = %2$d";
    private static final String MODIFIER = "SELECT %d, %d, '%s'";

    @PersistenceContext
    private EntityManager em;

    /** Of an order that is written. */
    List<Need> needs(UUID tenant, long order) {
        return needs(em.createNativeQuery(WRITTEN)
                .setParameter(1, tenant)
                .setParameter(2, order)
                .getResultList());
    }

    /** Of one that is not yet: only numbers of ours come into the statement. */
    List<Need> needs(UUID tenant, OrderDraft draft) {
        List<String> portions = new ArrayList<>();
        List<String> modifiers = new ArrayList<>(List.of(MODIFIER.formatted(-1, 0, "")));
        for (int i = 0; i < draft.lines().size(); i++) {
            PricedLine line = draft.lines().get(i);
            int number = i;
            boolean maxi = line.format() == ItemFormat.MAXI;
            portions.add(
                    line.type() == ItemType.MENU
                            ? BURGER.formatted(number, line.itemId(), maxi, line.quantity())
                            : PORTION.formatted(number, line.itemId(), 1, maxi, line.quantity()));
            line.choices()
                    .forEach(c -> portions.add(PORTION.formatted(number, c.productId(), 0, maxi, line.quantity())));
            line.modifiers()
                    .forEach(m -> modifiers.add(MODIFIER.formatted(
                            number, m.ingredientId(), m.action() == ModifierAction.ADD ? "add" : "remove")));
        }
        String sql = NEEDS.formatted(String.join(" UNION ALL ", portions), String.join(" UNION ALL ", modifiers));
        return needs(em.createNativeQuery(sql).setParameter(1, tenant).getResultList());
    }

    /** Writes into the ledger what orders of days gone by took when they were paid, and gave back when they were cancelled. */
    void remember(UUID tenant, List<Long> orders) {
        String these = "IN (" + KitchenLineRepository.listed(orders) + ")";
        em.createNativeQuery(SOLD.formatted(LINES.formatted(these), CHANGES.formatted(these)))
                .setParameter(1, tenant)
                .executeUpdate();
        em.createNativeQuery(GIVEN_BACK.formatted(these))
                .setParameter(1, tenant)
                .executeUpdate();
    }

    private static List<Need> needs(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Need(Sql.number(row[0]), (String) row[1], Sql.number(row[2]), Sql.number(row[3])))
                .toList();
    }
}
