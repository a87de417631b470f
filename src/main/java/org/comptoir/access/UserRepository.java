package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** People: what sign-in and the reset of a password need to know of them. */
@ApplicationScoped
class UserRepository {
    /** What sign-in judges: found by mail, which is unique over all tenants and so names the tenant. */
    record Credentials(
            UUID tenant,
            String tenantName,
            long id,
            String firstName,
            @Nullable String passwordHash,
            boolean active,
            int failures,
            @Nullable Instant lockedUntil,
            Locale locale,
            long role) {}

    @PersistenceContext
    private EntityManager em;

    Optional<Credentials> byEmail(EmailAddress email) {
        List<?> rows = em.createNativeQuery("""
                        SELECT t.id, t.name, u.id, u.first_name, u.password_hash, u.is_active AND t.is_active AND r.is_active,
                               u.failed_login_attempts, u.lockout_until, COALESCE(u.locale, t.locale), u.role_id
                          FROM user u
                          JOIN tenants t ON t.id = u.tenant_id
                          JOIN role r ON r.tenant_id = u.tenant_id AND r.id = u.role_id
                         WHERE u.email = ?1""").setParameter(1, email.value()).getResultList();
        return rows.stream().findFirst().map(row -> credentials((Object[]) row));
    }

    boolean isWaiting(UUID tenant, long id, Instant now) {
        return !em.createNativeQuery("SELECT 1 FROM user WHERE tenant_id = ?1 AND id = ?2 AND lockout_until > ?3")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, Sql.utc(now))
                .getResultList()
                .isEmpty();
    }

    void signedIn(UUID tenant, long id, Instant now) {
        em.createNativeQuery("""
                        UPDATE user SET last_login_at = ?3, failed_login_attempts = 0, lockout_until = NULL
                         WHERE tenant_id = ?1 AND id = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, Sql.utc(now))
                .executeUpdate();
    }

    /** Counts a failure; the wait, if any, grows with the count and ends by itself. Who guessed beside it may have set one. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(UUID tenant, long id, Instant now, @Nullable Instant lockedUntil) {
        em.createNativeQuery("""
                        UPDATE user SET failed_login_attempts = failed_login_attempts + 1, last_failed_login_at = ?3,
                               lockout_until = COALESCE(?4, lockout_until)
                         WHERE tenant_id = ?1 AND id = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, Sql.utc(now))
                .setParameter(4, lockedUntil == null ? null : Sql.utc(lockedUntil))
                .executeUpdate();
    }

    void storeResetToken(UUID tenant, long id, byte[] hash, Instant expires) {
        em.createNativeQuery("""
                        UPDATE user SET password_reset_token_hash = ?3, password_reset_expires_at = ?4
                         WHERE tenant_id = ?1 AND id = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, hash)
                .setParameter(4, Sql.utc(expires))
                .executeUpdate();
    }

    /** Whose unexpired token this is; the token is what finds the tenant, so there is no tenant to name yet. */
    Optional<Credentials> byResetToken(byte[] hash, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        SELECT t.id, t.name, u.id, u.first_name, u.password_hash, TRUE, 0, NULL, COALESCE(u.locale, t.locale), u.role_id
                          FROM user u JOIN tenants t ON t.id = u.tenant_id AND t.is_active
                         WHERE u.password_reset_token_hash = ?1 AND u.password_reset_expires_at > ?2 AND u.is_active""")
                .setParameter(1, hash)
                .setParameter(2, Sql.utc(now))
                .getResultList();
        return rows.stream().findFirst().map(row -> credentials((Object[]) row));
    }

    /** Uses the token up and sets the password in one guarded statement; false where somebody was faster. */
    boolean resetPassword(UUID tenant, long id, byte[] tokenHash, String passwordHash) {
        return em.createNativeQuery("""
                                UPDATE user SET password_hash = ?4, password_reset_token_hash = NULL,
                                       password_reset_expires_at = NULL, failed_login_attempts = 0, lockout_until = NULL
                                 WHERE tenant_id = ?1 AND id = ?2 AND password_reset_token_hash = ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, tokenHash)
                        .setParameter(4, passwordHash)
                        .executeUpdate()
                == 1;
    }

    void insert(UUID tenant, NewTenant.NewUser user, String passwordHash, @Nullable String pinHash) {
        em.createNativeQuery("""
                        INSERT INTO user (tenant_id, email, password_hash, pin_hash, first_name, last_name, receive_order_notifications, role_id)
                        SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?8, r.id FROM role r WHERE r.tenant_id = ?1 AND r.code = ?7""")
                .setParameter(1, tenant)
                .setParameter(2, user.email().value())
                .setParameter(3, passwordHash)
                .setParameter(4, pinHash)
                .setParameter(5, user.firstName())
                .setParameter(6, user.lastName())
                .setParameter(7, user.roleCode())
                .setParameter(8, user.receiveOrderNotifications())
                .executeUpdate();
    }

    void setLocale(UUID tenant, long id, String locale) {
        em.createNativeQuery("UPDATE user SET locale = ?3 WHERE tenant_id = ?1 AND id = ?2")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, locale)
                .executeUpdate();
    }

    private static Credentials credentials(Object[] row) {
        return new Credentials(
                Sql.uuid(row[0]),
                (String) row[1],
                Sql.number(row[2]),
                (String) row[3],
                (String) row[4],
                Sql.flag(row[5]),
                (int) Sql.number(row[6]),
                Sql.instantOrNull(row[7]),
                Locale.forLanguageTag((String) row[8]),
                Sql.number(row[9]));
    }
}
