package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of {@code payment_incident}. */
@ApplicationScoped
class IncidentRepository {
    @PersistenceContext
    private EntityManager em;

    /** Of that order, once for a transaction; with the amount that was said, else the one that was due. */
    void open(UUID tenant, String number, Payment payment, String reason, @Nullable String details, Instant now) {
        em.createNativeQuery("""
                        INSERT INTO payment_incident (tenant_id, order_id, transaction_id, method, amount_cents, reason, details, created_at)
                        SELECT o.tenant_id, o.id, ?3, ?4,
                               COALESCE(?5, o.total_ttc_cents + COALESCE(c.delivery_fee_cents, 0)), ?6, ?7, ?8
                          FROM customer_order o
                          LEFT JOIN order_contact c ON c.tenant_id = o.tenant_id AND c.order_id = o.id
                         WHERE o.tenant_id = ?1 AND o.order_number = ?2
                        ON DUPLICATE KEY UPDATE payment_incident.id = payment_incident.id""")
                .setParameter(1, tenant)
                .setParameter(2, number)
                .setParameter(3, payment.transactionId())
                .setParameter(4, payment.method())
                .setParameter(5, payment.amountCents())
                .setParameter(6, reason)
                .setParameter(7, details)
                .setParameter(8, Sql.utc(now))
                .executeUpdate();
    }

    /** Its transaction has paid the order after all; false where a person was faster. */
    boolean applied(UUID tenant, long incident, Instant now) {
        return em.createNativeQuery("""
                                UPDATE payment_incident SET settled_at = ?3
                                 WHERE tenant_id = ?1 AND id = ?2 AND settled_at IS NULL""")
                        .setParameter(1, tenant)
                        .setParameter(2, incident)
                        .setParameter(3, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    /** False where it is settled already. */
    boolean settle(UUID tenant, long order, long incident, long user, String note, Instant now) {
        return em.createNativeQuery("""
                                UPDATE payment_incident SET settled_at = ?4, settled_by_user_id = ?5, note = ?6
                                 WHERE tenant_id = ?1 AND order_id = ?2 AND id = ?3 AND settled_at IS NULL""")
                        .setParameter(1, tenant)
                        .setParameter(2, order)
                        .setParameter(3, incident)
                        .setParameter(4, Sql.utc(now))
                        .setParameter(5, user)
                        .setParameter(6, note)
                        .executeUpdate()
                == 1;
    }

    boolean exists(UUID tenant, long order, long incident) {
        return !em.createNativeQuery(
                        "SELECT 1 FROM payment_incident WHERE tenant_id = ?1 AND order_id = ?2 AND id = ?3")
                .setParameter(1, tenant)
                .setParameter(2, order)
                .setParameter(3, incident)
                .getResultList()
                .isEmpty();
    }
}
