package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Counts what goes wrong, along the index by state; and keeps the switch that pauses all sending. */
@ApplicationScoped
class HealthRepository {
    private static final Duration LATE = Duration.ofMinutes(5);
    private static final Duration LATELY = Duration.ofDays(1);

    @PersistenceContext
    private EntityManager em;

    OutboxHealth of(UUID tenant, Instant now) {
        Object[] row = (Object[]) em.createNativeQuery("""
                        SELECT (SELECT COUNT(*) FROM notifications
                                 WHERE tenant_id = ?1 AND status = 'failed' AND next_attempt_at IS NULL AND created_at >= ?2),
                               (SELECT MIN(created_at) FROM notifications
                                 WHERE tenant_id = ?1 AND status = 'pending' AND next_attempt_at < ?3),
                               (SELECT paused_at FROM outbox_pause), COALESCE(SUM(begun_at IS NOT NULL), 0),
                               COALESCE(SUM(error_msg = 'no_provider'), 0)
                          FROM (SELECT begun_at, error_msg FROM notifications
                                 WHERE tenant_id = ?1 AND status = 'failed' AND next_attempt_at IS NULL AND created_at >= ?2
                                 ORDER BY created_at DESC LIMIT 1000) latest""")
                .setParameter(1, tenant)
                .setParameter(2, Sql.utc(now.minus(LATELY)))
                .setParameter(3, Sql.utc(now.minus(LATE)))
                .getSingleResult();
        long uncertain = Sql.number(row[3]);
        long unprovided = Sql.number(row[4]);
        return new OutboxHealth(
                Math.max(0, Sql.number(row[0]) - uncertain - unprovided),
                uncertain,
                unprovided,
                Sql.instantOrNull(row[1]),
                Sql.instantOrNull(row[2]));
    }

    /** False where somebody has paused it before. */
    boolean pause(Instant now) {
        return em.createNativeQuery("INSERT IGNORE INTO outbox_pause (id, paused_at) VALUES (1, ?1)")
                        .setParameter(1, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    /** False where nothing is paused. */
    boolean resume() {
        return em.createNativeQuery("DELETE FROM outbox_pause").executeUpdate() == 1;
    }
}
