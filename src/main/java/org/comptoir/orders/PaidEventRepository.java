package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.Phone;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of {@code order_paid_event}. */
@ApplicationScoped
class PaidEventRepository {
    @PersistenceContext
    private EntityManager em;

    void insert(UUID tenant, UUID event, String transaction, String payload, Instant now) {
        em.createNativeQuery("""
                        INSERT INTO order_paid_event (tenant_id, event_id, transaction_id, payload, created_at)
                        VALUES (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, tenant)
                .setParameter(2, event)
                .setParameter(3, transaction)
                .setParameter(4, payload)
                .setParameter(5, Sql.utc(now))
                .executeUpdate();
    }

    /** Reads every payload that is still kept: erasing is rare, and events of other systems have no order to be found by. */
    int forget(UUID tenant, @Nullable EmailAddress email, @Nullable Phone phone) {
        return em.createNativeQuery("""
                        UPDATE order_paid_event
                           SET payload = JSON_SET(payload, '$.metadata.customer_name', '', '$.metadata.customer_phone', '',
                                                  '$.metadata.customer_email', NULL, '$.metadata.delivery_address', NULL)
                         WHERE tenant_id = ?1 AND payload IS NOT NULL
                           AND (LOWER(JSON_VALUE(payload, '$.metadata.customer_email')) = LOWER(?2)
                                OR JSON_VALUE(payload, '$.metadata.customer_phone') = ?3)""")
                .setParameter(1, tenant)
                .setParameter(2, email == null ? null : email.value())
                .setParameter(3, phone == null ? null : phone.value())
                .executeUpdate();
    }
}
