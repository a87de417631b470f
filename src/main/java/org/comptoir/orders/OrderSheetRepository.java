package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.comptoir.access.OrderSource;
import org.comptoir.platform.db.Sql;

/** Reads one order with everything that belongs to it. */
@ApplicationScoped
class OrderSheetRepository {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private OrderLineRepository lines;

    @Inject
    private OrderStepRepository steps;

    /** The number of an order that the role sees, by its id: other rooms know orders by that. */
    Optional<String> number(UUID tenant, Set<String> sources, long id) {
        List<?> found = em.createNativeQuery(
                        "SELECT o.order_number FROM customer_order o WHERE o.tenant_id = ?1 AND o.id = ?2"
                                + OrderRepository.seen(sources))
                .setParameter(1, tenant)
                .setParameter(2, id)
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    /** Movements and people only where they are asked for. */
    Optional<OrderSheet> find(UUID tenant, Set<String> sources, String number, boolean stock, boolean people) {
        List<?> found = em.createNativeQuery("""
                        SELECT o.id, o.order_number, o.status, o.source, o.service_mode, o.service_day, o.created_at,
                               k.customer_name, k.customer_phone, k.customer_email, k.delivery_type, k.delivery_address, k.table_number,
                               COALESCE(k.delivery_fee_cents, 0), COALESCE(k.delivery_fee_vat_rate, 0),
                               p.transaction_id, p.method, p.amount_cents, p.paid_at, p.refund_due_at, p.refunded_at, o.total_ttc_cents
                          FROM customer_order o
                          LEFT JOIN order_contact k ON k.tenant_id = o.tenant_id AND k.order_id = o.id
                          LEFT JOIN order_payment p ON p.tenant_id = o.tenant_id AND p.order_id = o.id
                         WHERE o.tenant_id = ?1 AND o.order_number = ?2""" + OrderRepository.seen(sources))
                .setParameter(1, tenant)
                .setParameter(2, number)
                .getResultList();
        return found.stream().findFirst().map(row -> sheet(tenant, (Object[]) row, stock, people));
    }

    private OrderSheet sheet(UUID tenant, Object[] row, boolean stock, boolean people) {
        long id = Sql.number(row[0]);
        long fee = Sql.number(row[13]);
        List<OrderLine> items = lines.lines(tenant, id);
        return new OrderSheet(
                id,
                (String) row[1],
                OrderStatus.of((String) row[2]),
                OrderSource.valueOf(((String) row[3]).toUpperCase(Locale.ROOT)),
                ServiceMode.of((String) row[4]),
                OrderListRepository.day(row[5]),
                Sql.instant(row[6]),
                items,
                OrderVat.of(items, fee, (int) Sql.number(row[14])),
                fee,
                Sql.number(row[21]) + fee,
                row[10] == null ? null : contact(row),
                row[15] == null ? null : paid(row),
                incidents(tenant, id),
                stock ? movements(tenant, id) : List.of(),
                steps.timeline(tenant, id, people));
    }

    private static OrderSheet.Contact contact(Object[] row) {
        return new OrderSheet.Contact(
                (String) row[7],
                (String) row[8],
                (String) row[9],
                DeliveryType.of((String) row[10]),
                (String) row[11],
                (String) row[12]);
    }

    private static OrderSheet.Paid paid(Object[] row) {
        return new OrderSheet.Paid(
                (String) row[15],
                (String) row[16],
                Sql.number(row[17]),
                Sql.instant(row[18]),
                Sql.instantOrNull(row[19]),
                Sql.instantOrNull(row[20]));
    }

    private List<OrderSheet.Incident> incidents(UUID tenant, long order) {
        return rows("""
                        SELECT n.id, n.transaction_id, n.method, n.amount_cents, n.reason, n.created_at, n.settled_at, n.note
                          FROM payment_incident n WHERE n.tenant_id = ?1 AND n.order_id = ?2 ORDER BY n.id""", tenant, order)
                .map(row -> new OrderSheet.Incident(
                        Sql.number(row[0]),
                        (String) row[1],
                        (String) row[2],
                        Sql.number(row[3]),
                        (String) row[4],
                        Sql.instant(row[5]),
                        Sql.instantOrNull(row[6]),
                        (String) row[7]))
                .toList();
    }

    private List<OrderSheet.Moved> movements(UUID tenant, long order) {
        return rows("""
                        SELECT m.created_at, m.ingredient_id, g.name, g.unit, m.movement_type, m.delta
                          FROM stock_movement m
                          JOIN ingredient g ON g.tenant_id = m.tenant_id AND g.id = m.ingredient_id
                         WHERE m.tenant_id = ?1 AND m.order_id = ?2 ORDER BY m.id""", tenant, order)
                .map(row -> new OrderSheet.Moved(
                        Sql.instant(row[0]),
                        Sql.number(row[1]),
                        (String) row[2],
                        (String) row[3],
                        "cancellation".equals(row[4]),
                        Sql.number(row[5])))
                .toList();
    }

    private Stream<Object[]> rows(String sql, UUID tenant, long order) {
        List<?> rows = em.createNativeQuery(sql)
                .setParameter(1, tenant)
                .setParameter(2, order)
                .getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }
}
