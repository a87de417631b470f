package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** The row of the person who is signed in. */
@ApplicationScoped
class ProfileRepository {
    /** What proves that it is them: the current password, unless they have to wait. */
    record Secret(
            String passwordHash, int failures, @Nullable Instant lockedUntil) {}

    @PersistenceContext
    private EntityManager em;

    Optional<Profile> find(UUID tenant, long id) {
        List<?> rows = em.createNativeQuery("""
                        SELECT u.first_name, u.last_name, u.email, COALESCE(u.locale, t.locale), u.pin_hash IS NOT NULL, u.version
                          FROM user u JOIN tenants t ON t.id = u.tenant_id
                         WHERE u.tenant_id = ?1 AND u.id = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .getResultList();
        return rows.stream().findFirst().map(row -> profile((Object[]) row));
    }

    /** False where somebody changed the row since it was read. */
    boolean update(UUID tenant, long id, Profile.Change change) {
        return em.createNativeQuery("""
                                UPDATE user SET first_name = ?4, last_name = ?5, locale = ?6, version = version + 1
                                 WHERE tenant_id = ?1 AND id = ?2 AND version = ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, change.version())
                        .setParameter(4, change.firstName())
                        .setParameter(5, change.lastName())
                        .setParameter(6, change.language())
                        .executeUpdate()
                == 1;
    }

    Optional<Secret> secret(UUID tenant, long id) {
        List<?> rows = em.createNativeQuery("""
                        SELECT password_hash, failed_login_attempts, lockout_until FROM user
                         WHERE tenant_id = ?1 AND id = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> (Object[]) row)
                .map(row -> new Secret((String) row[0], (int) Sql.number(row[1]), Sql.instantOrNull(row[2])));
    }

    /** A mailed link that is still on its way would undo the change, so it dies too. */
    boolean setPassword(UUID tenant, long id, String expectedHash, String passwordHash) {
        return em.createNativeQuery("""
                                UPDATE user SET password_hash = ?4, password_reset_token_hash = NULL,
                                       password_reset_expires_at = NULL, failed_login_attempts = 0, lockout_until = NULL
                                 WHERE tenant_id = ?1 AND id = ?2 AND password_hash = ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, expectedHash)
                        .setParameter(4, passwordHash)
                        .executeUpdate()
                == 1;
    }

    boolean setPin(UUID tenant, long id, String expectedHash, String pinHash) {
        return em.createNativeQuery("""
                                UPDATE user SET pin_hash = ?4, failed_login_attempts = 0, lockout_until = NULL
                                 WHERE tenant_id = ?1 AND id = ?2 AND password_hash = ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, expectedHash)
                        .setParameter(4, pinHash)
                        .executeUpdate()
                == 1;
    }

    private static Profile profile(Object[] row) {
        return new Profile(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                Locale.forLanguageTag((String) row[3]).getLanguage(),
                Sql.flag(row[4]),
                Sql.number(row[5]));
    }
}
