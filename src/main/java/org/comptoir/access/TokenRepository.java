package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** API tokens as rows that hold a hash only; a revoked one stays a row, so that its id is never another token's. */
@ApplicationScoped
class TokenRepository {
    private static final Duration TOUCH = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager em;

    void insert(UUID tenant, long user, String name, byte[] tokenHash, Instant now, Instant expires) {
        em.createNativeQuery("""
                        INSERT INTO api_token (tenant_id, user_id, name, token_hash, created_at, expires_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, tenant)
                .setParameter(2, user)
                .setParameter(3, name)
                .setParameter(4, tokenHash)
                .setParameter(5, Sql.utc(now))
                .setParameter(6, Sql.utc(expires))
                .executeUpdate();
    }

    /** What that person has not revoked, the newest first; expired ones too, so that one sees why a program stopped. */
    List<TokenRow> list(UUID tenant, long user, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        SELECT id, name, created_at, last_used_at, expires_at FROM api_token
                         WHERE tenant_id = ?1 AND user_id = ?2 AND revoked_at IS NULL
                         ORDER BY id DESC""")
                .setParameter(1, tenant)
                .setParameter(2, user)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row, now)).toList();
    }

    Optional<TokenRow> byHash(UUID tenant, byte[] tokenHash, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        SELECT id, name, created_at, last_used_at, expires_at FROM api_token
                         WHERE tenant_id = ?1 AND token_hash = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, tokenHash)
                .getResultList();
        return rows.stream().findFirst().map(row -> row((Object[]) row, now));
    }

    /** False where that person has no such token, or it is revoked already. */
    boolean revoke(UUID tenant, long user, long id, Instant now) {
        return em.createNativeQuery("""
                                UPDATE api_token SET revoked_at = ?4
                                 WHERE tenant_id = ?1 AND user_id = ?2 AND id = ?3 AND revoked_at IS NULL""")
                        .setParameter(1, tenant)
                        .setParameter(2, user)
                        .setParameter(3, id)
                        .setParameter(4, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    /** Notes the last use; at most once a minute, so that reading over the API is not a write. */
    void touch(byte[] tokenHash, Instant now) {
        em.createNativeQuery("""
                        UPDATE api_token SET last_used_at = ?2
                         WHERE token_hash = ?1 AND (last_used_at IS NULL OR last_used_at < ?3)""")
                .setParameter(1, tokenHash)
                .setParameter(2, Sql.utc(now))
                .setParameter(3, Sql.utc(now.minus(TOUCH)))
                .executeUpdate();
    }

    private static TokenRow row(Object[] row, Instant now) {
        Instant expires = Sql.instantOrNull(row[4]);
        return new TokenRow(
                Sql.number(row[0]),
                (String) row[1],
                Sql.instant(row[2]),
                Sql.instantOrNull(row[3]),
                expires,
                expires != null && !expires.isAfter(now));
    }
}
