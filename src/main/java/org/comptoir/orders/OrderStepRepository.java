package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** What happened to an order, in its order: from its own moments, its incidents and the trail. */
@ApplicationScoped
class OrderStepRepository {
    @PersistenceContext
    private EntityManager em;

    /** Who it was and why is left out where the reader may not read the trail. */
    List<OrderStep> timeline(UUID tenant, long order, boolean people) {
        List<?> rows = em.createNativeQuery("""
                        SELECT s.kind, s.at, u.first_name, u.last_name, s.note FROM (
                          SELECT 'created' AS kind, o.created_at AS at, NULL AS person, NULL AS note
                            FROM customer_order o WHERE o.tenant_id = ?1 AND o.id = ?2
                          UNION ALL
                          SELECT 'paid', o.paid_at, NULL, NULL FROM customer_order o WHERE o.tenant_id = ?1 AND o.id = ?2
                          UNION ALL
                          SELECT 'delivered', o.delivered_at, NULL, NULL FROM customer_order o WHERE o.tenant_id = ?1 AND o.id = ?2
                          UNION ALL
                          SELECT IF(a.action_code = 'order.expire', 'expired', 'cancelled'), o.cancelled_at, a.actor_user_id,
                                 JSON_VALUE(a.details, '$.reason')
                            FROM customer_order o
                            LEFT JOIN audit_log a ON a.tenant_id = o.tenant_id AND a.entity_type = 'order' AND a.entity_id = ?3
                                                 AND a.action_code IN ('order.cancel', 'order.expire')
                           WHERE o.tenant_id = ?1 AND o.id = ?2
                          UNION ALL
                          SELECT 'refunded', p.refunded_at, a.actor_user_id, NULL
                            FROM order_payment p
                            LEFT JOIN audit_log a ON a.tenant_id = p.tenant_id AND a.entity_type = 'order' AND a.entity_id = ?3
                                                 AND a.action_code = 'order.refund'
                           WHERE p.tenant_id = ?1 AND p.order_id = ?2
                          UNION ALL
                          SELECT 'incident', n.created_at, NULL, NULL FROM payment_incident n WHERE n.tenant_id = ?1 AND n.order_id = ?2
                          UNION ALL
                          SELECT 'settled', n.settled_at, n.settled_by_user_id, n.note
                            FROM payment_incident n WHERE n.tenant_id = ?1 AND n.order_id = ?2) s
                          LEFT JOIN user u ON u.tenant_id = ?1 AND u.id = s.person
                         WHERE s.at IS NOT NULL
                         ORDER BY s.at, FIELD(s.kind, 'created', 'incident', 'settled', 'paid', 'delivered', 'cancelled', 'expired')""")
                .setParameter(1, tenant)
                .setParameter(2, order)
                .setParameter(3, Long.toString(order))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new OrderStep(
                        OrderStep.Kind.valueOf(((String) row[0]).toUpperCase(Locale.ROOT)),
                        Sql.instant(row[1]),
                        people && row[2] != null ? row[2] + " " + row[3] : null,
                        people ? (String) row[4] : null))
                .toList();
    }
}
