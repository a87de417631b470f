package org.comptoir.orders;

import static java.util.stream.Collectors.groupingBy;
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

/** The lines of one order with what was chosen and changed: three statements, however many lines. */
@ApplicationScoped
class OrderLineRepository {
    @PersistenceContext
    private EntityManager em;

    List<OrderLine> lines(UUID tenant, long order) {
        Map<Long, List<String>> choices = rows("""
                        SELECT s.order_item_id, s.label_snapshot
                          FROM order_item i
                          JOIN order_item_selection s ON s.tenant_id = i.tenant_id AND s.order_item_id = i.id
                         WHERE i.tenant_id = ?1 AND i.order_id = ?2 ORDER BY s.id""", tenant, order)
                .collect(groupingBy(row -> Sql.number(row[0]), mapping(row -> (String) row[1], toList())));
        Map<Long, List<OrderLine.Modifier>> modifiers = rows("""
                        SELECT m.order_item_id, g.name, m.action, m.extra_price_cents
                          FROM order_item i
                          JOIN order_item_modifier m ON m.tenant_id = i.tenant_id AND m.order_item_id = i.id
                          JOIN ingredient g ON g.tenant_id = m.tenant_id AND g.id = m.ingredient_id
                         WHERE i.tenant_id = ?1 AND i.order_id = ?2 ORDER BY m.action DESC, m.id""", tenant, order)
                .collect(groupingBy(row -> Sql.number(row[0]), mapping(OrderLineRepository::modifier, toList())));
        return rows("""
                        SELECT i.id, i.item_type, i.format, i.label_snapshot, i.quantity, i.unit_price_cents_snapshot, i.vat_rate_snapshot
                          FROM order_item i WHERE i.tenant_id = ?1 AND i.order_id = ?2 ORDER BY i.id""", tenant, order)
                .map(row -> line(
                        row,
                        choices.getOrDefault(Sql.number(row[0]), List.of()),
                        modifiers.getOrDefault(Sql.number(row[0]), List.of())))
                .toList();
    }

    private Stream<Object[]> rows(String sql, UUID tenant, long order) {
        List<?> rows = em.createNativeQuery(sql)
                .setParameter(1, tenant)
                .setParameter(2, order)
                .getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }

    private static OrderLine.Modifier modifier(Object[] row) {
        return new OrderLine.Modifier((String) row[1], ModifierAction.of((String) row[2]), Sql.number(row[3]));
    }

    /** What was added is part of the price of each. */
    private static OrderLine line(Object[] row, List<String> choices, List<OrderLine.Modifier> modifiers) {
        ItemType type = ItemType.of((String) row[1]);
        int quantity = (int) Sql.number(row[4]);
        long price = Sql.number(row[5])
                + modifiers.stream()
                        .mapToLong(OrderLine.Modifier::extraPriceCents)
                        .sum();
        return new OrderLine(
                Sql.number(row[0]),
                type,
                type == ItemType.MENU ? ItemFormat.of((String) row[2]) : null,
                (String) row[3],
                quantity,
                price,
                (int) Sql.number(row[6]),
                price * quantity,
                choices,
                modifiers);
    }
}
