package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Old messages, a bounded number with each transaction. */
@ApplicationScoped
@Transactional
class OutboxRetentionRepository {
    static final int BATCH = 1000;

    @PersistenceContext
    private EntityManager em;

    int delete(UUID tenant, String status, Instant before) {
        return em.createNativeQuery("DELETE FROM notifications WHERE tenant_id = ?1 AND status = ?2 AND created_at < ?3"
                        + " ORDER BY created_at LIMIT " + BATCH)
                .setParameter(1, tenant)
                .setParameter(2, status)
                .setParameter(3, Sql.utc(before))
                .executeUpdate();
    }

    /** What failed stays, to be counted and looked into, without whose it was and what it said. */
    int strip(UUID tenant, Instant before) {
        return em.createNativeQuery("""
                        UPDATE notifications
                           SET recipient = NULL, subject = NULL, body = NULL, body_text = NULL, user_id = NULL,
                               next_attempt_at = NULL,
                               metadata = JSON_OBJECT('transaction_id', transaction_id, 'order_reference', order_reference)
                         WHERE tenant_id = ?1 AND status = 'failed' AND created_at < ?2 AND recipient IS NOT NULL
                         ORDER BY created_at LIMIT\s""" + BATCH)
                .setParameter(1, tenant)
                .setParameter(2, Sql.utc(before))
                .executeUpdate();
    }
}
