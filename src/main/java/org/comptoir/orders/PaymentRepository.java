package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Orders on their way to be paid, and what was paid for them. */
@ApplicationScoped
class PaymentRepository {
    @PersistenceContext
    private EntityManager em;

    /** With what is known of that transaction already. */
    Optional<Payable> find(UUID tenant, String number, @Nullable String transaction, Set<String> sources) {
        List<?> rows = em.createNativeQuery("""
                        SELECT o.id, o.order_number, o.status, o.total_ttc_cents, COALESCE(c.delivery_fee_cents, 0),
                               c.customer_name, c.customer_phone, c.customer_email,
                               COALESCE(c.delivery_type, IF(o.service_mode = 'dine_in', 'dine_in', 'pickup')),
                               c.delivery_address, c.table_number, p.transaction_id, i.id, i.settled_at
                          FROM customer_order o
                          LEFT JOIN order_contact c ON c.tenant_id = o.tenant_id AND c.order_id = o.id
                          LEFT JOIN order_payment p ON p.tenant_id = o.tenant_id AND p.order_id = o.id
                          LEFT JOIN payment_incident i ON i.tenant_id = o.tenant_id AND i.transaction_id = ?3
                         WHERE o.tenant_id = ?1 AND o.order_number = ?2""" + OrderRepository.seen(sources))
                .setParameter(1, tenant)
                .setParameter(2, number)
                .setParameter(3, transaction)
                .getResultList();
        return rows.stream().findFirst().map(row -> payable((Object[]) row));
    }

    List<OrderPaidEvent.Item> items(UUID tenant, long order) {
        List<?> rows = em.createNativeQuery("""
                        SELECT IF(i.item_type = 'menu', CONCAT('menu-', i.menu_id), CAST(i.product_id AS CHAR)), i.label_snapshot,
                               i.quantity, i.unit_price_cents_snapshot + COALESCE((
                                 SELECT SUM(m.extra_price_cents) FROM order_item_modifier m
                                  WHERE m.tenant_id = i.tenant_id AND m.order_item_id = i.id AND m.action = 'add'), 0)
                          FROM order_item i WHERE i.tenant_id = ?1 AND i.order_id = ?2 ORDER BY i.id""")
                .setParameter(1, tenant)
                .setParameter(2, order)
                .getResultList();
        return rows.stream().map(row -> item((Object[]) row)).toList();
    }

    /** False where it waits for its payment no longer. */
    boolean setPaid(UUID tenant, long order, Instant now) {
        return em.createNativeQuery("""
                                UPDATE customer_order SET status = 'paid', paid_at = ?3
                                 WHERE tenant_id = ?1 AND id = ?2 AND status = 'pending_payment'""")
                        .setParameter(1, tenant)
                        .setParameter(2, order)
                        .setParameter(3, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    void insert(UUID tenant, long order, String transaction, String method, long amount, Instant now) {
        em.createNativeQuery("""
                        INSERT INTO order_payment (order_id, tenant_id, transaction_id, method, amount_cents, paid_at)
                        VALUES (?2, ?1, ?3, ?4, ?5, ?6)""")
                .setParameter(1, tenant)
                .setParameter(2, order)
                .setParameter(3, transaction)
                .setParameter(4, method)
                .setParameter(5, amount)
                .setParameter(6, Sql.utc(now))
                .executeUpdate();
    }

    /** The money of a cancelled order is to be given back; nothing where none came. */
    void setRefundDue(UUID tenant, long order, Instant now) {
        em.createNativeQuery("""
                        UPDATE order_payment SET refund_due_at = ?3
                         WHERE tenant_id = ?1 AND order_id = ?2 AND refund_due_at IS NULL""")
                .setParameter(1, tenant)
                .setParameter(2, order)
                .setParameter(3, Sql.utc(now))
                .executeUpdate();
    }

    /** False where nothing is due, or not any more. */
    boolean setRefunded(UUID tenant, long order, Instant now) {
        return em.createNativeQuery("""
                                UPDATE order_payment SET refunded_at = ?3
                                 WHERE tenant_id = ?1 AND order_id = ?2 AND refund_due_at IS NOT NULL AND refunded_at IS NULL""")
                        .setParameter(1, tenant)
                        .setParameter(2, order)
                        .setParameter(3, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    private static OrderPaidEvent.Item item(Object[] row) {
        long quantity = Sql.number(row[2]);
        long price = Sql.number(row[3]);
        return new OrderPaidEvent.Item((String) row[0], (String) row[1], quantity, price, quantity * price);
    }

    private static Payable payable(Object[] row) {
        return new Payable(
                Sql.number(row[0]),
                (String) row[1],
                OrderStatus.of((String) row[2]),
                Sql.number(row[3]),
                Sql.number(row[4]),
                new Payable.Contact(
                        (String) row[5], (String) row[6], (String) row[7], (String) row[8], (String) row[9], (String)
                                row[10]),
                (String) row[11],
                row[12] == null ? null : Sql.number(row[12]),
                Sql.instantOrNull(row[13]));
    }
}
