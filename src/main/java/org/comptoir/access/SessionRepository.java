package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.Sql;

/** Sessions as rows: signing out elsewhere, the limits of 4 and 10 hours and every node see the same. */
@ApplicationScoped
class SessionRepository {
    static final Duration IDLE = Duration.ofHours(4);
    static final Duration ABSOLUTE = Duration.ofHours(10);

    /** Where a role leads that names no page. */
    static final String DEFAULT_LANDING = "/dashboard/home";

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

    /** Session, person, role, codes and sources in the one statement that every request pays. */
    Optional<Actor> find(byte[] tokenHash, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        SELECT t.id, t.name, t.locale, t.time_zone, t.currency, t.day_cutoff_hour, t.country, u.id, u.first_name, u.last_name, u.email,
                               u.locale, r.id, r.code, r.label, r.default_route, s.csrf_token,
                               (SELECT GROUP_CONCAT(p.code) FROM role_permission rp JOIN permission p ON p.id = rp.permission_id
                                 WHERE rp.role_id = r.id AND r.is_active AND (p.code <> 'tenant.manage' OR t.is_operator)),
                               (SELECT GROUP_CONCAT(v.source) FROM role_visible_source v WHERE v.role_id = r.id)
                          FROM user_session s
                          JOIN user u ON u.tenant_id = s.tenant_id AND u.id = s.user_id AND u.is_active
                          JOIN tenants t ON t.id = s.tenant_id AND t.is_active
                          JOIN role r ON r.tenant_id = u.tenant_id AND r.id = u.role_id
                         WHERE s.token_hash = ?1 AND s.ended_at IS NULL AND s.last_seen_at > ?2 AND s.created_at > ?3""")
                .setParameter(1, tokenHash)
                .setParameter(2, Sql.utc(now.minus(IDLE)))
                .setParameter(3, Sql.utc(now.minus(ABSOLUTE)))
                .getResultList();
        return rows.stream().findFirst().map(row -> actor((Object[]) row));
    }

    /** Moves the idle limit; at most once a minute, so that reading a page is not a write. */
    void touch(byte[] tokenHash, Instant now) {
        em.createNativeQuery("UPDATE user_session SET last_seen_at = ?2 WHERE token_hash = ?1 AND last_seen_at < ?3")
                .setParameter(1, tokenHash)
                .setParameter(2, Sql.utc(now))
                .setParameter(3, Sql.utc(now.minus(TOUCH)))
                .executeUpdate();
    }

    void end(byte[] tokenHash, Instant now) {
        em.createNativeQuery("UPDATE user_session SET ended_at = ?2 WHERE token_hash = ?1 AND ended_at IS NULL")
                .setParameter(1, tokenHash)
                .setParameter(2, Sql.utc(now))
                .executeUpdate();
    }

    void endAll(UUID tenant, long user, Instant now) {
        em.createNativeQuery(
                        "UPDATE user_session SET ended_at = ?3 WHERE tenant_id = ?1 AND user_id = ?2 AND ended_at IS NULL")
                .setParameter(1, tenant)
                .setParameter(2, user)
                .setParameter(3, Sql.utc(now))
                .executeUpdate();
    }

    /** Everybody's of that tenant. */
    void endAll(UUID tenant, Instant now) {
        em.createNativeQuery("UPDATE user_session SET ended_at = ?2 WHERE tenant_id = ?1 AND ended_at IS NULL")
                .setParameter(1, tenant)
                .setParameter(2, Sql.utc(now))
                .executeUpdate();
    }

    private static Actor actor(Object[] row) {
        String language = (String) row[2];
        return new Actor(
                new TenantId(Sql.uuid(row[0])),
                (String) row[1],
                Sql.number(row[7]),
                row[8] + " " + row[9],
                (String) row[10],
                Sql.number(row[12]),
                (String) row[13],
                (String) row[14],
                row[15] == null ? DEFAULT_LANDING : (String) row[15],
                Set.copyOf(Sql.listed(row[17])),
                Set.copyOf(Sql.listed(row[18])),
                Locale.forLanguageTag(row[11] == null ? language : (String) row[11]),
                new Locale.Builder()
                        .setLanguageTag(language)
                        .setRegion((String) row[6])
                        .build(),
                ZoneId.of((String) row[3]),
                Currency.getInstance((String) row[4]),
                (int) Sql.number(row[5]),
                (String) row[16]);
    }
}
