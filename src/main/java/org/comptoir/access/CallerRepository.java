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
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Who calls, by a session or by an API token: person, role, codes and sources in the one statement that a request pays. */
@ApplicationScoped
class CallerRepository {
    /** Where a role leads that names no page. */
    static final String DEFAULT_LANDING = "/dashboard/home";

    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final String CALLER = """
            SELECT t.id, t.name, t.locale, t.time_zone, t.currency, t.day_cutoff_hour, t.country, u.id, u.first_name, u.last_name, u.email,
                   u.locale, r.id, r.code, r.label, r.default_route, s.csrf_token, s.id, s.used_at,
                   (SELECT GROUP_CONCAT(p.code) FROM role_permission rp JOIN permission p ON p.id = rp.permission_id
                     WHERE rp.role_id = r.id AND r.is_active AND (p.code <> 'tenant.manage' OR t.is_operator)),
                   (SELECT GROUP_CONCAT(v.source) FROM role_visible_source v WHERE v.role_id = r.id), r.order_source
              FROM (%s) s
              JOIN user u ON u.tenant_id = s.tenant_id AND u.id = s.user_id AND u.is_active
              JOIN tenants t ON t.id = s.tenant_id AND t.is_active
              JOIN role r ON r.tenant_id = u.tenant_id AND r.id = u.role_id AND (r.is_active OR s.id IS NOT NULL)""";

    private static final String BY_SESSION = CALLER.formatted("""
            SELECT tenant_id, user_id, csrf_token, id, last_seen_at AS used_at FROM user_session
             WHERE token_hash = ?1 AND ended_at IS NULL AND last_seen_at > ?2 AND created_at > ?3""");

    /** It has no session and no CSRF token; in an inactive role it is worth nothing, a person may still look at home. */
    private static final String BY_API_TOKEN = CALLER.formatted("""
            SELECT tenant_id, user_id, '' AS csrf_token, NULL AS id, last_used_at AS used_at FROM api_token
             WHERE token_hash = ?1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?2)""");

    @PersistenceContext
    private EntityManager em;

    /** Somebody, and when they were last noted to be here. */
    record Found(Actor actor, @Nullable Instant usedAt) {
        /** Not noted for a minute: so seldom that reading a page is not a write. */
        boolean isDue(Instant now) {
            return usedAt == null || usedAt.isBefore(now.minus(NOTED));
        }
    }

    Optional<Found> bySession(byte[] tokenHash, Instant now) {
        List<?> rows = em.createNativeQuery(BY_SESSION)
                .setParameter(1, tokenHash)
                .setParameter(2, Sql.utc(now.minus(SessionRepository.IDLE)))
                .setParameter(3, Sql.utc(now.minus(SessionRepository.ABSOLUTE)))
                .getResultList();
        return rows.stream().findFirst().map(row -> found((Object[]) row));
    }

    Optional<Found> byApiToken(byte[] tokenHash, Instant now) {
        List<?> rows = em.createNativeQuery(BY_API_TOKEN)
                .setParameter(1, tokenHash)
                .setParameter(2, Sql.utc(now))
                .getResultList();
        return rows.stream().findFirst().map(row -> found((Object[]) row));
    }

    private static Found found(Object[] row) {
        return new Found(actor(row), Sql.instantOrNull(row[18]));
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
                Set.copyOf(Sql.listed(row[19])),
                Set.copyOf(Sql.listed(row[20])),
                row[21] == null ? null : OrderSource.valueOf(((String) row[21]).toUpperCase(Locale.ROOT)),
                Locale.forLanguageTag(row[11] == null ? language : (String) row[11]),
                new Locale.Builder()
                        .setLanguageTag(language)
                        .setRegion((String) row[6])
                        .build(),
                ZoneId.of((String) row[3]),
                Currency.getInstance((String) row[4]),
                (int) Sql.number(row[5]),
                (String) row[16],
                row[17] == null ? null : Sql.number(row[17]));
    }
}
