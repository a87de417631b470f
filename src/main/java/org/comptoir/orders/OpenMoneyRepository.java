package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Counts money that waits for a person; along indexes that lead to what is open and nothing else. */
@ApplicationScoped
class OpenMoneyRepository {
    @PersistenceContext
    private EntityManager em;

    OpenMoney.Pile incidents(UUID tenant, Set<String> sources) {
        return pile(tenant, """
                        SELECT COUNT(*), COALESCE(SUM(n.amount_cents), 0), SUBSTRING_INDEX(GROUP_CONCAT(o.order_number ORDER BY n.created_at), ',', 1)
                          FROM payment_incident n FORCE INDEX (idx_payment_incident_open)
                          JOIN customer_order o ON o.tenant_id = n.tenant_id AND o.id = n.order_id
                         WHERE n.tenant_id = ?1 AND n.settled_at IS NULL""" + OrderRepository.seen(sources));
    }

    OpenMoney.Pile refunds(UUID tenant, Set<String> sources) {
        return pile(tenant, """
                        SELECT COUNT(*), COALESCE(SUM(p.amount_cents), 0), SUBSTRING_INDEX(GROUP_CONCAT(o.order_number ORDER BY p.refund_due_at), ',', 1)
                          FROM order_payment p FORCE INDEX (idx_order_payment_refund)
                          JOIN customer_order o ON o.tenant_id = p.tenant_id AND o.id = p.order_id
                         WHERE p.tenant_id = ?1 AND p.refunded_at IS NULL AND p.refund_due_at > '2000-01-01'""" + OrderRepository.seen(sources));
    }

    private OpenMoney.Pile pile(UUID tenant, String sql) {
        Object[] row =
                (Object[]) em.createNativeQuery(sql).setParameter(1, tenant).getSingleResult();
        return new OpenMoney.Pile(Sql.number(row[0]), Sql.number(row[1]), (String) row[2]);
    }
}
