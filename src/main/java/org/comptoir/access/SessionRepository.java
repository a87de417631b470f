package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Sessions as rows: signing out elsewhere, the limits of 4 and 10 hours and every node see the same. */
@ApplicationScoped
class SessionRepository {
    static final Duration IDLE = Duration.ofHours(4);
    static final Duration ABSOLUTE = Duration.ofHours(10);

    private static final Duration TOUCH = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager em;

    void begin(byte[] tokenHash, UUID tenant, long user, String csrfToken, String userAgent, Instant now) {
        em.createNativeQuery("""
                        INSERT INTO user_session
                          (token_hash, tenant_id, user_id, csrf_token, user_agent, created_at, last_seen_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)""")
                .setParameter(1, tokenHash)
                .setParameter(2, tenant)
                .setParameter(3, user)
                .setParameter(4, csrfToken)
                .setParameter(5, userAgent.substring(0, Math.min(userAgent.length(), 200)))
                .setParameter(6, Sql.utc(now))
                .executeUpdate();
    }

    /** Moves the idle limit; at most once a minute, so that reading a page is not a write. */
    void touch(byte[] tokenHash, Instant now) {
        em.createNativeQuery("UPDATE user_session SET last_seen_at = ?2 WHERE token_hash = ?1 AND last_seen_at < ?3")
                .setParameter(1, tokenHash)
                .setParameter(2, Sql.utc(now))
                .setParameter(3, Sql.utc(now.minus(TOUCH)))
                .executeUpdate();
    }

    /** The sessions of that person which still live, the latest used first. */
    List<SessionRow> living(UUID tenant, long user, long current, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        SELECT id, user_agent, created_at, last_seen_at FROM user_session
                         WHERE tenant_id = ?1 AND user_id = ?2 AND ended_at IS NULL AND last_seen_at > ?3 AND created_at > ?4
                         ORDER BY id = ?5 DESC, last_seen_at DESC, id DESC""")
                .setParameter(1, tenant)
                .setParameter(2, user)
                .setParameter(3, Sql.utc(now.minus(IDLE)))
                .setParameter(4, Sql.utc(now.minus(ABSOLUTE)))
                .setParameter(5, current)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row, current)).toList();
    }

    void end(byte[] tokenHash, Instant now) {
        em.createNativeQuery("UPDATE user_session SET ended_at = ?2 WHERE token_hash = ?1 AND ended_at IS NULL")
                .setParameter(1, tokenHash)
                .setParameter(2, Sql.utc(now))
                .executeUpdate();
    }

    /** False where that person has no such session, or it has ended already. */
    boolean end(UUID tenant, long user, long id, Instant now) {
        return em.createNativeQuery("""
                                UPDATE user_session SET ended_at = ?4
                                 WHERE tenant_id = ?1 AND user_id = ?2 AND id = ?3 AND ended_at IS NULL""")
                        .setParameter(1, tenant)
                        .setParameter(2, user)
                        .setParameter(3, id)
                        .setParameter(4, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    void endAll(UUID tenant, long user, Instant now) {
        endOthers(tenant, user, 0, now);
    }

    /** Every session of that person but one; how many there were. */
    int endOthers(UUID tenant, long user, long kept, Instant now) {
        return em.createNativeQuery("""
                        UPDATE user_session SET ended_at = ?4
                         WHERE tenant_id = ?1 AND user_id = ?2 AND id <> ?3 AND ended_at IS NULL""")
                .setParameter(1, tenant)
                .setParameter(2, user)
                .setParameter(3, kept)
                .setParameter(4, Sql.utc(now))
                .executeUpdate();
    }

    /** Everybody's of that tenant. */
    void endAll(UUID tenant, Instant now) {
        em.createNativeQuery("UPDATE user_session SET ended_at = ?2 WHERE tenant_id = ?1 AND ended_at IS NULL")
                .setParameter(1, tenant)
                .setParameter(2, Sql.utc(now))
                .executeUpdate();
    }

    private static SessionRow row(Object[] row, long current) {
        long id = Sql.number(row[0]);
        return new SessionRow(id, Devices.of((String) row[1]), Sql.instant(row[2]), Sql.instant(row[3]), id == current);
    }
}
