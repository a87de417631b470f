package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.access.OrderSource;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.Sql;

/** What becomes of an order: every change is guarded by the state that it starts from. */
@ApplicationScoped
class OrderRepository {
    @PersistenceContext
    private EntityManager em;

    /** An order that has waited for its payment for too long. */
    record Overdue(TenantId tenant, long id, String orderNumber) {}

    /** The condition for what a role sees; no sources means all of them. */
    static String seen(Set<String> sources) {
        return sources.isEmpty()
                ? ""
                : sources.stream()
                        .map(code -> "'"
                                + OrderSource.valueOf(code.toUpperCase(Locale.ROOT))
                                        .name()
                                        .toLowerCase(Locale.ROOT) + "'")
                        .collect(Collectors.joining(", ", " AND o.source IN (", ")"));
    }

    boolean deliver(UUID tenant, long order, Instant now) {
        return em.createNativeQuery("""
                                UPDATE customer_order SET status = 'delivered', delivered_at = ?3
                                 WHERE tenant_id = ?1 AND id = ?2 AND status = 'paid'""")
                        .setParameter(1, tenant)
                        .setParameter(2, order)
                        .setParameter(3, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    boolean cancel(UUID tenant, long order, Instant now) {
        return em.createNativeQuery("""
                                UPDATE customer_order SET status = 'cancelled', cancelled_at = ?3
                                 WHERE tenant_id = ?1 AND id = ?2 AND status IN ('pending_payment', 'paid')""")
                        .setParameter(1, tenant)
                        .setParameter(2, order)
                        .setParameter(3, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    /** Orders that were to be paid before then, the oldest first, of all tenants; what money has come for does not expire. */
    List<Overdue> overdue(Instant before, int most) {
        List<?> rows = em.createNativeQuery("""
                        SELECT STRAIGHT_JOIN o.tenant_id, o.id, o.order_number
                          FROM tenants t
                          JOIN customer_order o FORCE INDEX (idx_customer_order_status)
                            ON o.tenant_id = t.id AND o.status = 'pending_payment' AND o.created_at < ?1
                         WHERE NOT EXISTS (SELECT 1 FROM payment_incident i
                                            WHERE i.tenant_id = o.tenant_id AND i.order_id = o.id AND i.settled_at IS NULL)
                         ORDER BY o.created_at, o.id LIMIT ?2""")
                .setParameter(1, Sql.utc(before))
                .setParameter(2, most)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Overdue(new TenantId(Sql.uuid(row[0])), Sql.number(row[1]), (String) row[2]))
                .toList();
    }

    /** False where it was paid meanwhile, cancelled, or money came for it. */
    boolean expire(UUID tenant, long order, Instant now) {
        return em.createNativeQuery("""
                                UPDATE customer_order o SET o.status = 'cancelled', o.cancelled_at = ?3
                                 WHERE o.tenant_id = ?1 AND o.id = ?2 AND o.status = 'pending_payment'
                                   AND NOT EXISTS (SELECT 1 FROM payment_incident i
                                                    WHERE i.tenant_id = ?1 AND i.order_id = ?2 AND i.settled_at IS NULL)""")
                        .setParameter(1, tenant)
                        .setParameter(2, order)
                        .setParameter(3, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }
}
