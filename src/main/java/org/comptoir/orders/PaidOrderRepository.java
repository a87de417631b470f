package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.platform.db.Sql;

/** Reads a paid order by its payment, in four statements however many lines it has. */
@ApplicationScoped
class PaidOrderRepository {
    private static final String ADD = "add";

    @PersistenceContext
    private EntityManager em;

    private record Modifier(String name, String action, long priceCents) {}

    Optional<PaidOrder> byTransaction(UUID tenant, String transaction) {
        List<?> rows = em.createNativeQuery("""
                        SELECT o.id, o.order_number, COALESCE(c.delivery_fee_cents, 0), COALESCE(c.delivery_fee_vat_rate, 0)
                          FROM order_payment p
                          JOIN customer_order o ON o.tenant_id = p.tenant_id AND o.id = p.order_id
                          LEFT JOIN order_contact c ON c.tenant_id = o.tenant_id AND c.order_id = o.id
                         WHERE p.tenant_id = ?1 AND p.transaction_id = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, transaction)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new PaidOrder((String) row[1], lines(tenant, Sql.number(row[0])), Sql.number(row[2]), (int)
                        Sql.number(row[3])));
    }

    private List<PaidOrder.Line> lines(UUID tenant, long order) {
        Map<Long, List<String>> choices = choices(tenant, order);
        Map<Long, List<Modifier>> modifiers = modifiers(tenant, order);
        List<?> rows = em.createNativeQuery("""
                        SELECT i.id, i.label_snapshot, i.format = 'maxi', i.quantity, i.unit_price_cents_snapshot,
                               i.vat_rate_snapshot
                          FROM order_item i WHERE i.tenant_id = ?1 AND i.order_id = ?2 ORDER BY i.id""")
                .setParameter(1, tenant)
                .setParameter(2, order)
                .getResultList();
        List<PaidOrder.Line> lines = new ArrayList<>();
        for (Object read : rows) {
            Object[] row = (Object[]) read;
            long item = Sql.number(row[0]);
            List<Modifier> changed = modifiers.getOrDefault(item, List.of());
            List<PaidOrder.Extra> added = changed.stream()
                    .filter(m -> m.action().equals(ADD))
                    .map(m -> new PaidOrder.Extra(m.name(), m.priceCents()))
                    .toList();
            long extras = added.stream().mapToLong(PaidOrder.Extra::priceCents).sum();
            lines.add(new PaidOrder.Line(
                    (String) row[1],
                    Sql.flag(row[2]),
                    Sql.number(row[3]),
                    Sql.number(row[4]) + extras,
                    (int) Sql.number(row[5]),
                    choices.getOrDefault(item, List.of()),
                    changed.stream()
                            .filter(m -> !m.action().equals(ADD))
                            .map(Modifier::name)
                            .toList(),
                    added));
        }
        return lines;
    }

    private Map<Long, List<String>> choices(UUID tenant, long order) {
        List<?> rows = em.createNativeQuery("""
                        SELECT s.order_item_id, s.label_snapshot
                          FROM order_item i
                          JOIN order_item_selection s ON s.tenant_id = i.tenant_id AND s.order_item_id = i.id
                         WHERE i.tenant_id = ?1 AND i.order_id = ?2 ORDER BY s.id""")
                .setParameter(1, tenant)
                .setParameter(2, order)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        row -> Sql.number(row[0]), Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    private Map<Long, List<Modifier>> modifiers(UUID tenant, long order) {
        List<?> rows = em.createNativeQuery("""
                        SELECT m.order_item_id, g.name, m.action, m.extra_price_cents
                          FROM order_item i
                          JOIN order_item_modifier m ON m.tenant_id = i.tenant_id AND m.order_item_id = i.id
                          JOIN ingredient g ON g.tenant_id = m.tenant_id AND g.id = m.ingredient_id
                         WHERE i.tenant_id = ?1 AND i.order_id = ?2 ORDER BY m.action DESC, m.id""")
                .setParameter(1, tenant)
                .setParameter(2, order)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        row -> Sql.number(row[0]),
                        Collectors.mapping(
                                row -> new Modifier((String) row[1], (String) row[2], Sql.number(row[3])),
                                Collectors.toList())));
    }
}
