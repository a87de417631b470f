package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /** A payload as it lies there, and how often somebody has taken it. */
    record Due(byte[] payload, int attempt) {}

    void insert(UUID tenant, UUID event, String transaction, String payload, Instant now) {
        insert("INSERT", tenant, event, transaction, payload, now);
    }

    /** False where that tenant knows the event or its transaction already. */
    boolean insertOnce(UUID tenant, UUID event, String transaction, String payload, Instant now) {
        return insert("INSERT IGNORE", tenant, event, transaction, payload, now);
    }

    private boolean insert(String verb, UUID tenant, UUID event, String transaction, String payload, Instant now) {
        return em.createNativeQuery(verb + """
                         INTO order_paid_event
                          (tenant_id, event_id, transaction_id, payload, next_attempt_at, created_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?5)""")
                        .setParameter(1, tenant)
                        .setParameter(2, event)
                        .setParameter(3, transaction)
                        .setParameter(4, payload)
                        .setParameter(5, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    /** By either of the keys that it must not share. */
    boolean knows(UUID tenant, UUID event, String transaction) {
        return !em.createNativeQuery("""
                        SELECT 1 FROM order_paid_event
                         WHERE tenant_id = ?1 AND (event_id = ?2 OR transaction_id = ?3)""")
                .setParameter(1, tenant)
                .setParameter(2, event)
                .setParameter(3, transaction)
                .getResultList()
                .isEmpty();
    }

    void again(UUID tenant, String transaction, Instant now) {
        em.createNativeQuery("""
                        UPDATE order_paid_event SET next_attempt_at = ?3
                         WHERE tenant_id = ?1 AND transaction_id = ?2 AND processed_at IS NOT NULL
                           AND suppressed_at IS NULL AND payload IS NOT NULL""")
                .setParameter(1, tenant)
                .setParameter(2, transaction)
                .setParameter(3, Sql.utc(now))
                .executeUpdate();
    }

    List<Due> claim(int most, Instant now, Instant until) {
        List<?> rows = em.createNativeQuery("""
                        SELECT tenant_id, event_id, payload, attempts + 1 FROM order_paid_event
                         WHERE next_attempt_at <= ?1
                         ORDER BY next_attempt_at LIMIT ?2 FOR UPDATE SKIP LOCKED""")
                .setParameter(1, Sql.utc(now))
                .setParameter(2, most)
                .getResultList();
        return rows.stream().map(row -> taken((Object[]) row, until)).toList();
    }

    private Due taken(Object[] row, Instant until) {
        em.createNativeQuery("""
                        UPDATE order_paid_event SET attempts = attempts + 1, next_attempt_at = ?3
                         WHERE tenant_id = ?1 AND event_id = ?2""")
                .setParameter(1, Sql.uuid(row[0]))
                .setParameter(2, Sql.uuid(row[1]))
                .setParameter(3, Sql.utc(until))
                .executeUpdate();
        return new Due(row[2].toString().getBytes(StandardCharsets.UTF_8), (int) Sql.number(row[3]));
    }

    boolean done(UUID tenant, UUID event, int attempt, boolean suppressed, Instant now) {
        return em.createNativeQuery("""
                                UPDATE order_paid_event
                                   SET processed_at = ?4, suppressed_at = IF(?5, ?4, NULL), next_attempt_at = NULL,
                                       last_error = NULL
                                 WHERE tenant_id = ?1 AND event_id = ?2 AND attempts = ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, event)
                        .setParameter(3, attempt)
                        .setParameter(4, Sql.utc(now))
                        .setParameter(5, suppressed)
                        .executeUpdate()
                == 1;
    }

    void failed(UUID tenant, UUID event, int attempt, String error, @Nullable Instant next) {
        em.createNativeQuery("""
                        UPDATE order_paid_event SET last_error = ?4, next_attempt_at = ?5
                         WHERE tenant_id = ?1 AND event_id = ?2 AND attempts = ?3""")
                .setParameter(1, tenant)
                .setParameter(2, event)
                .setParameter(3, attempt)
                .setParameter(4, error)
                .setParameter(5, next == null ? null : Sql.utc(next))
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

    /** Along the order's payment, which names the transaction; another system's order has none here, so that its events are read. */
    Optional<byte[]> latest(UUID tenant, String reference) {
        List<?> rows = em.createNativeQuery("""
                        SELECT e.payload FROM order_paid_event e
                         WHERE e.tenant_id = ?1 AND e.payload IS NOT NULL
                           AND (e.transaction_id = (SELECT p.transaction_id FROM customer_order o
                                  JOIN order_payment p ON p.tenant_id = o.tenant_id AND p.order_id = o.id
                                 WHERE o.tenant_id = ?1 AND o.order_number = ?2)
                                OR JSON_VALUE(e.payload, '$.metadata.order_reference') = ?2)
                         ORDER BY e.created_at DESC LIMIT 1""")
                .setParameter(1, tenant)
                .setParameter(2, reference)
                .getResultList();
        return rows.stream().findFirst().map(payload -> payload.toString().getBytes(StandardCharsets.UTF_8));
    }

    List<String> lastReferences(UUID tenant) {
        List<?> rows = em.createNativeQuery("""
                        SELECT JSON_VALUE(e.payload, '$.metadata.order_reference') FROM order_paid_event e
                         WHERE e.tenant_id = ?1 AND e.payload IS NOT NULL ORDER BY e.event_id DESC LIMIT 20""").setParameter(1, tenant).getResultList();
        // an event told from outside may name no order
        return rows.stream().filter(Objects::nonNull).map(Object::toString).toList();
    }

    /** Up to that many payloads of events that were done before then; how many those were. */
    int forgetOld(Instant after, Instant before, int most) {
        return em.createNativeQuery("""
                        UPDATE order_paid_event SET payload = NULL
                         WHERE tenant_id IS NOT NULL AND processed_at >= ?1 AND processed_at < ?2 AND payload IS NOT NULL
                         ORDER BY processed_at LIMIT\s""" + most)
                .setParameter(1, Sql.utc(after))
                .setParameter(2, Sql.utc(before))
                .executeUpdate();
    }
}
