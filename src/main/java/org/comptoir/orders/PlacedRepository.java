package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Finds an order by its number, or by the key that its customer's device gave it. */
@ApplicationScoped
class PlacedRepository {
    @PersistenceContext
    private EntityManager em;

    /** An order and what was asked when it was placed. */
    record Placed(OrderState state, byte[] hash) {}

    Optional<Placed> byKey(UUID tenant, String key) {
        return read(em.createNativeQuery("""
                        SELECT o.id, o.order_number, o.status, o.total_ttc_cents, o.order_token, o.idempotency_hash,
                               COALESCE(k.delivery_fee_cents, 0)
                          FROM customer_order o
                          LEFT JOIN order_contact k ON k.tenant_id = o.tenant_id AND k.order_id = o.id
                         WHERE o.tenant_id = ?1 AND o.idempotency_key = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, key)
                .getResultList());
    }

    Optional<OrderState> byNumber(UUID tenant, String number) {
        return read(em.createNativeQuery("""
                        SELECT o.id, o.order_number, o.status, o.total_ttc_cents, o.order_token, o.idempotency_hash,
                               COALESCE(k.delivery_fee_cents, 0)
                          FROM customer_order o
                          LEFT JOIN order_contact k ON k.tenant_id = o.tenant_id AND k.order_id = o.id
                         WHERE o.tenant_id = ?1 AND o.order_number = ?2""")
                        .setParameter(1, tenant)
                        .setParameter(2, number)
                        .getResultList())
                .map(Placed::state);
    }

    private static Optional<Placed> read(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new Placed(
                        OrderState.of(
                                Sql.number(row[0]),
                                (String) row[1],
                                OrderStatus.of((String) row[2]),
                                Sql.number(row[3]),
                                Sql.number(row[6]),
                                (String) row[4]),
                        row[5] == null ? new byte[0] : (byte[]) row[5]));
    }
}
