package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.rest.JsonConfig;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the outbox. A claim moves a row's next attempt to the end of its lease, so that what a crash left is found by
 * the same index and the same query; every closing write names the lease and tells whether it still held.
 */
@ApplicationScoped
@Transactional
class OutboxRepository {
    static final Duration LEASE = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager em;

    boolean insert(TenantId tenant, OutgoingMail mail, Instant now) {
        return em.createNativeQuery("""
                                INSERT IGNORE INTO notifications
                                  (id, tenant_id, user_id, type, event_type, dedupe_key, recipient, subject, body, body_text,
                                   next_attempt_at, created_at, metadata)
                                VALUES (?1, ?2, ?3, 'email', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?10, ?11)""")
                        .setParameter(1, Ids.uuid(now))
                        .setParameter(2, tenant.value())
                        .setParameter(3, mail.userId())
                        .setParameter(4, mail.eventType())
                        .setParameter(5, mail.dedupeKey())
                        .setParameter(6, mail.recipient().value())
                        .setParameter(7, mail.subject())
                        .setParameter(8, mail.html())
                        .setParameter(9, mail.text())
                        .setParameter(10, Sql.utc(now))
                        .setParameter(11, JsonConfig.jsonb().toJson(mail.about()))
                        .executeUpdate()
                == 1;
    }

    List<UUID> sentTo(TenantId tenant, List<String> addresses) {
        List<?> ids = em.createNativeQuery(
                        "SELECT id FROM notifications WHERE tenant_id = ?1 AND FIND_IN_SET(recipient, ?2)")
                .setParameter(1, tenant.value())
                .setParameter(2, String.join(",", addresses))
                .getResultList();
        return ids.stream().map(Sql::uuid).toList();
    }

    /** What waited is cancelled; a sender who holds a lease finds it gone. */
    int forget(TenantId tenant, List<String> addresses) {
        return em.createNativeQuery("""
                        UPDATE notifications
                           SET status = IF(status = 'sent', status, 'cancelled'), recipient = NULL, subject = NULL, body = NULL,
                               body_text = NULL, user_id = NULL, error_msg = NULL, next_attempt_at = NULL, lease_token = NULL,
                               metadata = JSON_OBJECT('transaction_id', transaction_id, 'order_reference', order_reference)
                         WHERE tenant_id = ?1 AND FIND_IN_SET(recipient, ?2)""")
                .setParameter(1, tenant.value())
                .setParameter(2, String.join(",", addresses))
                .executeUpdate();
    }

    /** Up to {@code limit} due mails, oldest first, over all tenants: pending ones, and failed ones whose wait is over. */
    List<ClaimedMail> claim(int limit, UUID lease, Instant now) {
        List<UUID> ids = new ArrayList<>(due("pending", limit, now));
        ids.addAll(due("failed", limit - ids.size(), now));
        if (ids.isEmpty()) {
            return List.of();
        }
        var update = em.createNativeQuery(
                "UPDATE notifications SET lease_token = ?1, leased_until = ?2, next_attempt_at = ?2 WHERE id IN ("
                        + marks(3, ids.size()) + ")");
        update.setParameter(1, lease).setParameter(2, Sql.utc(now.plus(LEASE)));
        bind(update, 3, ids);
        update.executeUpdate();
        var read = em.createNativeQuery("""
                SELECT n.id, n.event_type, n.recipient, n.subject, n.body, n.body_text, n.retry_count, n.max_retries,
                       COALESCE(t.sender_name, t.name), t.sender_address
                  FROM notifications n JOIN tenants t ON t.id = n.tenant_id
                 WHERE n.id IN (""" + marks(1, ids.size()) + ") ORDER BY n.id");
        bind(read, 1, ids);
        List<?> rows = read.getResultList();
        return rows.stream().map(row -> mail((Object[]) row)).toList();
    }

    boolean sent(ClaimedMail mail, UUID lease, Instant now) {
        return em.createNativeQuery("""
                                UPDATE notifications
                                   SET status = 'sent', sent_at = ?3, next_attempt_at = NULL, lease_token = NULL,
                                       leased_until = NULL, error_msg = NULL, message_id = ?4,
                                       body = IF(?5, '', body), body_text = IF(?5, '', body_text)
                                 WHERE id = ?1 AND lease_token = ?2""")
                        .setParameter(1, mail.id())
                        .setParameter(2, lease)
                        .setParameter(3, Sql.utc(now))
                        .setParameter(4, mail.messageId())
                        .setParameter(5, mail.opensAnAccount())
                        .executeUpdate()
                == 1;
    }

    /** Failed; tried again at {@code nextAttempt}, or never where that is null. */
    boolean failed(ClaimedMail mail, UUID lease, String error, @Nullable Instant nextAttempt, Instant now) {
        return em.createNativeQuery("""
                                UPDATE notifications
                                   SET status = 'failed', failed_at = ?3, next_attempt_at = ?4, error_msg = ?5,
                                       retry_count = retry_count + IF(?4 IS NULL, 0, 1), lease_token = NULL,
                                       leased_until = NULL
                                 WHERE id = ?1 AND lease_token = ?2""")
                        .setParameter(1, mail.id())
                        .setParameter(2, lease)
                        .setParameter(3, Sql.utc(now))
                        .setParameter(4, nextAttempt == null ? null : Sql.utc(nextAttempt))
                        .setParameter(5, error)
                        .executeUpdate()
                == 1;
    }

    /** Which of these messages are this tenant's, with their event types: the local mailbox shows no other. */
    List<Object[]> ownedBy(TenantId tenant, List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var query = em.createNativeQuery("SELECT id, event_type FROM notifications WHERE tenant_id = ?1 AND id IN ("
                + marks(2, ids.size()) + ")");
        query.setParameter(1, tenant.value());
        bind(query, 2, ids);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }

    private List<UUID> due(String status, int limit, Instant now) {
        if (limit <= 0) {
            return List.of();
        }
        List<?> ids = em.createNativeQuery("""
                        SELECT id, tenant_id FROM notifications FORCE INDEX (idx_notifications_status)
                         WHERE status = ?1 AND next_attempt_at <= ?2
                         ORDER BY next_attempt_at, id LIMIT ?3 FOR UPDATE SKIP LOCKED""")
                .setParameter(1, status)
                .setParameter(2, Sql.utc(now))
                .setParameter(3, limit)
                .getResultList();
        return ids.stream().map(row -> Sql.uuid(((Object[]) row)[0])).toList();
    }

    private static String marks(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(i -> "?" + i).collect(Collectors.joining(","));
    }

    private static void bind(jakarta.persistence.Query query, int first, List<UUID> ids) {
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(first + i, ids.get(i));
        }
    }

    private static ClaimedMail mail(Object[] row) {
        return new ClaimedMail(
                Sql.uuid(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                row[5] == null ? "" : (String) row[5],
                (int) Sql.number(row[6]),
                (int) Sql.number(row[7]),
                (String) row[8],
                (String) row[9]);
    }
}
