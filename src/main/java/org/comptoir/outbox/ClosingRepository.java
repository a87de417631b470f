package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Writes down what became of claimed messages; every write names the lease, and a row whose lease has passed on is not touched. */
@ApplicationScoped
class ClosingRepository {
    @PersistenceContext
    private EntityManager em;

    /** Those that this lease still holds; locked until the transaction ends. */
    Set<UUID> held(List<UUID> ids, UUID lease) {
        var query = em.createNativeQuery("SELECT id, tenant_id FROM notifications WHERE lease_token = ?1 AND id IN ("
                + ClaimRepository.marks(2, ids.size()) + ") FOR UPDATE");
        query.setParameter(1, lease);
        ClaimRepository.bind(query, 2, ids);
        List<?> rows = query.getResultList();
        Set<UUID> held = new HashSet<>();
        rows.forEach(row -> held.add(Sql.uuid(((Object[]) row)[0])));
        return held;
    }

    /** Somebody is about to hand these over: from here on, only an answer says that they did not go. */
    void begun(Collection<UUID> ids, UUID lease, Instant now) {
        List<UUID> all = List.copyOf(ids);
        var update = em.createNativeQuery("UPDATE notifications SET begun_at = ?2 WHERE lease_token = ?1 AND id IN ("
                + ClaimRepository.marks(3, all.size()) + ")");
        update.setParameter(1, lease).setParameter(2, Sql.utc(now));
        ClaimRepository.bind(update, 3, all);
        update.executeUpdate();
    }

    /** One that a provider gave a name, and perhaps charged for. */
    int taken(UUID id, UUID lease, TextProvider.Receipt receipt, Instant now) {
        return em.createNativeQuery("""
                        UPDATE notifications
                           SET status = 'sent', sent_at = ?3, next_attempt_at = NULL, lease_token = NULL, leased_until = NULL,
                               begun_at = NULL, error_msg = NULL, message_id = ?4, credits = ?5
                         WHERE id = ?1 AND lease_token = ?2""")
                .setParameter(1, id)
                .setParameter(2, lease)
                .setParameter(3, Sql.utc(now))
                .setParameter(4, receipt.id())
                .setParameter(5, receipt.credits())
                .executeUpdate();
    }

    /** The body of a sign-in mail is blanked: it is a key to an account. */
    int sent(List<UUID> ids, UUID lease, Instant now) {
        var update = em.createNativeQuery("""
                UPDATE notifications
                   SET status = 'sent', sent_at = ?2, next_attempt_at = NULL, lease_token = NULL, leased_until = NULL,
                       begun_at = NULL, error_msg = NULL, message_id = CONCAT('<', id, '@comptoir>'),
                       body = IF(event_type LIKE ?3, '', body), body_text = IF(event_type LIKE ?3, '', body_text)
                 WHERE lease_token = ?1 AND id IN (""" + ClaimRepository.marks(4, ids.size()) + ")");
        update.setParameter(1, lease).setParameter(2, Sql.utc(now)).setParameter(3, OutgoingMail.SIGN_IN_PREFIX + "%");
        ClaimRepository.bind(update, 4, ids);
        return update.executeUpdate();
    }

    /** Failed; tried again at {@code next}, or never where that is null. What is uncertain keeps the mark of its beginning. */
    int failed(UUID id, UUID lease, @Nullable String error, @Nullable Instant next, Instant now, boolean uncertain) {
        return em.createNativeQuery("""
                        UPDATE notifications
                           SET status = 'failed', failed_at = ?3, next_attempt_at = ?4, error_msg = ?5,
                               retry_count = retry_count + IF(?4 IS NULL, 0, 1), lease_token = NULL, leased_until = NULL,
                               begun_at = IF(?6, begun_at, NULL)
                         WHERE id = ?1 AND lease_token = ?2""")
                .setParameter(1, id)
                .setParameter(2, lease)
                .setParameter(3, Sql.utc(now))
                .setParameter(4, next == null ? null : Sql.utc(next))
                .setParameter(5, error)
                .setParameter(6, uncertain)
                .executeUpdate();
    }

    int cancelled(UUID id, UUID lease, @Nullable String reason) {
        return em.createNativeQuery("""
                        UPDATE notifications
                           SET status = 'cancelled', error_msg = ?3, next_attempt_at = NULL, lease_token = NULL,
                               leased_until = NULL
                         WHERE id = ?1 AND lease_token = ?2""")
                .setParameter(1, id)
                .setParameter(2, lease)
                .setParameter(3, reason)
                .executeUpdate();
    }

    int deferred(UUID id, UUID lease, Instant until) {
        return em.createNativeQuery("""
                        UPDATE notifications
                           SET next_attempt_at = ?3, lease_token = NULL, leased_until = NULL, begun_at = NULL
                         WHERE id = ?1 AND lease_token = ?2""")
                .setParameter(1, id)
                .setParameter(2, lease)
                .setParameter(3, Sql.utc(until))
                .executeUpdate();
    }
}
