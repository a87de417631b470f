package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.Sql;

/** Whose messages are whose, and what is left of them when somebody is to be forgotten. */
@ApplicationScoped
@Transactional
class OutboxRepository {
    /** Reads every message of the tenant: erasing is rare. */
    private static final String ABOUT = """
            (FIND_IN_SET(recipient, ?2) OR FIND_IN_SET(JSON_VALUE(metadata, '$.customer_email'), ?2)
             OR FIND_IN_SET(JSON_VALUE(metadata, '$.customer_phone'), ?2))""";

    @PersistenceContext
    private EntityManager em;

    /** What went to these addresses or holds the data of whoever has them. */
    List<UUID> about(TenantId tenant, List<String> addresses) {
        List<?> ids = em.createNativeQuery("SELECT id FROM notifications WHERE tenant_id = ?1 AND " + ABOUT)
                .setParameter(1, tenant.value())
                .setParameter(2, String.join(",", addresses))
                .getResultList();
        return ids.stream().map(Sql::uuid).toList();
    }

    /**
     * What waited is cancelled; a sender who holds a lease finds it gone. Whoever else received something about that person
     * stays its recipient.
     */
    int forget(TenantId tenant, List<String> addresses) {
        return em.createNativeQuery("""
                        UPDATE notifications
                           SET status = IF(status = 'sent', status, 'cancelled'),
                               user_id = IF(FIND_IN_SET(recipient, ?2), NULL, user_id),
                               recipient = IF(FIND_IN_SET(recipient, ?2), NULL, recipient), subject = NULL, body = NULL,
                               body_text = NULL, error_msg = NULL, next_attempt_at = NULL, lease_token = NULL,
                               metadata = JSON_OBJECT('transaction_id', transaction_id, 'order_reference', order_reference)
                         WHERE tenant_id = ?1 AND """ + ABOUT)
                .setParameter(1, tenant.value())
                .setParameter(2, String.join(",", addresses))
                .executeUpdate();
    }

    /** Which of these messages are this tenant's, with their event types: the local mailbox shows no other. */
    List<Object[]> ownedBy(TenantId tenant, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var query = em.createNativeQuery("SELECT id, event_type FROM notifications WHERE tenant_id = ?1 AND id IN ("
                + ClaimRepository.marks(2, ids.size()) + ")");
        query.setParameter(1, tenant.value());
        ClaimRepository.bind(query, 2, ids);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }
}
