package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.comptoir.platform.db.Sql;

/**
 * How often each address failed to sign in, and how long it waits; rows, so that a restart forgives nothing. Kiosk networks
 * and loopback are counted too: a success sets an address back to nothing, which is what a shop behind one address needs.
 */
@ApplicationScoped
class LoginThrottleRepository {
    /** Far longer than the longest wait; who failed before that starts again at one. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private static final int FORGOTTEN_AT_ONCE = 100;

    @PersistenceContext
    private EntityManager em;

    boolean isWaiting(String source, Instant now) {
        return !em.createNativeQuery("SELECT 1 FROM login_throttle WHERE source_ip = ?1 AND locked_until > ?2")
                .setParameter(1, source)
                .setParameter(2, Sql.utc(now))
                .getResultList()
                .isEmpty();
    }

    /** Counts a failure in a transaction of its own: whatever becomes of the request, and whoever guesses beside it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(String source, Instant now) {
        em.createNativeQuery("""
                        INSERT INTO login_throttle (source_ip, attempts, last_attempt_at) VALUES (?1, 1, ?2)
                        ON DUPLICATE KEY UPDATE attempts = IF(last_attempt_at < ?3, 1, attempts + 1), last_attempt_at = ?2""")
                .setParameter(1, source)
                .setParameter(2, Sql.utc(now))
                .setParameter(3, Sql.utc(now.minus(REMEMBERED)))
                .executeUpdate();
        // the row is locked by now, so this count is ours alone
        Object attempts = em.createNativeQuery("SELECT attempts FROM login_throttle WHERE source_ip = ?1")
                .setParameter(1, source)
                .getSingleResult();
        Instant until = Backoff.ofAddress((int) Sql.number(attempts), now);
        if (until != null) {
            lock(source, until);
        }
    }

    private void lock(String source, Instant until) {
        em.createNativeQuery("UPDATE login_throttle SET locked_until = ?2 WHERE source_ip = ?1")
                .setParameter(1, source)
                .setParameter(2, Sql.utc(until))
                .executeUpdate();
    }

    /** Sets the address back to nothing, and sweeps some of those that nobody heard of for long. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void succeeded(String source, Instant now) {
        em.createNativeQuery("DELETE FROM login_throttle WHERE source_ip = ?1")
                .setParameter(1, source)
                .executeUpdate();
        em.createNativeQuery("DELETE FROM login_throttle WHERE last_attempt_at < ?1 LIMIT " + FORGOTTEN_AT_ONCE)
                .setParameter(1, Sql.utc(now.minus(REMEMBERED)))
                .executeUpdate();
    }
}
