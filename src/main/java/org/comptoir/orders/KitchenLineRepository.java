package org.comptoir.orders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.comptoir.platform.db.Sql;

/** What is to be made for many orders at once: three statements, however many they are. */
@ApplicationScoped
class KitchenLineRepository {
    @PersistenceContext
    private EntityManager em;

    /** By order; of a menu its burger is named too, because that is what is put on the grill. */
    Map<Long, List<KitchenLine>> lines(UUID tenant, List<Long> orders) {
        Map<Long, List<String>> choices = rows("""
                        SELECT s.order_item_id, s.label_snapshot
                          FROM order_item i
                          JOIN order_item_selection s ON s.tenant_id = i.tenant_id AND s.order_item_id = i.id
                         WHERE i.tenant_id = ?1 AND i.order_id IN (%s) ORDER BY s.id""", tenant, orders)
                .collect(groupingBy(row -> Sql.number(row[0]), mapping(row -> (String) row[1], toList())));
        Map<Long, List<Object[]>> changes = rows("""
                        SELECT x.order_item_id, g.name, x.action
                          FROM order_item i
                          JOIN order_item_modifier x ON x.tenant_id = i.tenant_id AND x.order_item_id = i.id
                          JOIN ingredient g ON g.tenant_id = x.tenant_id AND g.id = x.ingredient_id
                         WHERE i.tenant_id = ?1 AND i.order_id IN (%s) ORDER BY x.id""", tenant, orders).collect(groupingBy(row -> Sql.number(row[0])));
        return rows("""
                        SELECT i.order_id, i.id, i.quantity, i.label_snapshot, i.item_type = 'menu' AND i.format = 'maxi', b.name
                          FROM order_item i
                          LEFT JOIN menu m ON m.tenant_id = i.tenant_id AND m.id = i.menu_id
                          LEFT JOIN product b ON b.tenant_id = m.tenant_id AND b.id = m.burger_product_id
                         WHERE i.tenant_id = ?1 AND i.order_id IN (%s) ORDER BY i.id""", tenant, orders)
                .collect(groupingBy(
                        row -> Sql.number(row[0]),
                        mapping(
                                row -> line(
                                        row,
                                        choices.getOrDefault(Sql.number(row[1]), List.of()),
                                        changes.getOrDefault(Sql.number(row[1]), List.of())),
                                toList())));
    }

    private static KitchenLine line(Object[] row, List<String> choices, List<Object[]> changes) {
        return new KitchenLine(
                (int) Sql.number(row[2]),
                (String) row[3],
                Sql.flag(row[4]),
                (String) row[5],
                choices,
                names(changes, ModifierAction.REMOVE),
                names(changes, ModifierAction.ADD));
    }

    private static List<String> names(List<Object[]> changes, ModifierAction action) {
        return changes.stream()
                .filter(row -> ModifierAction.of((String) row[2]) == action)
                .map(row -> (String) row[1])
                .toList();
    }

    /** Only numbers of ours come into a statement. */
    static String listed(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(joining(", "));
    }

    private Stream<Object[]> rows(String sql, UUID tenant, List<Long> orders) {
        List<?> rows = em.createNativeQuery(sql.formatted(listed(orders)))
                .setParameter(1, tenant)
                .getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }
}
