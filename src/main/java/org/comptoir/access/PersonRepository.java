package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Writes people; every statement names its tenant and says how many rows it found. */
@ApplicationScoped
class PersonRepository {
    @PersistenceContext
    private EntityManager em;

    OptionalLong role(UUID tenant, String code) {
        List<?> ids = em.createNativeQuery("SELECT id FROM role WHERE tenant_id = ?1 AND code = ?2")
                .setParameter(1, tenant)
                .setParameter(2, code)
                .getResultList();
        return ids.stream().mapToLong(Sql::number).findFirst();
    }

    /** False where somebody else saved since that version was read. */
    boolean update(UUID tenant, long id, PersonEdit edit, long role, long version) {
        return em.createNativeQuery("""
                                UPDATE user SET email_invalid_at = IF(email = ?4, email_invalid_at, NULL), email = ?4, first_name = ?5,
                                       last_name = ?6, role_id = ?7, receive_order_notifications = ?8, version = version + 1
                                 WHERE tenant_id = ?1 AND id = ?2 AND version = ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, version)
                        .setParameter(4, edit.email().value())
                        .setParameter(5, edit.firstName())
                        .setParameter(6, edit.lastName())
                        .setParameter(7, role)
                        .setParameter(8, edit.receiveOrderNotifications())
                        .executeUpdate()
                == 1;
    }

    /** False where the person is that already. */
    boolean setActive(UUID tenant, long id, boolean active) {
        return em.createNativeQuery("""
                                UPDATE user SET is_active = ?3, version = version + 1
                                 WHERE tenant_id = ?1 AND id = ?2 AND is_active <> ?3 AND anonymized_at IS NULL""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, active)
                        .executeUpdate()
                == 1;
    }

    void clearPin(UUID tenant, long id) {
        em.createNativeQuery("UPDATE user SET pin_hash = NULL, version = version + 1 WHERE tenant_id = ?1 AND id = ?2")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .executeUpdate();
    }

    /** Nothing that leads to the person stays; the row does, because orders and the audit point at it. False if it was so before. */
    boolean anonymise(UUID tenant, long id, String passwordHash, Instant now) {
        return em.createNativeQuery("""
                                UPDATE user SET email = CONCAT('erased-', id, '@comptoir.invalid'), first_name = '–', last_name = CONCAT('#', id),
                                       password_hash = ?3, pin_hash = NULL, locale = NULL, is_active = 0, last_login_at = NULL,
                                       receive_order_notifications = 0, password_reset_token_hash = NULL,
                                       password_reset_expires_at = NULL, failed_login_attempts = 0, last_failed_login_at = NULL,
                                       lockout_until = NULL, email_invalid_at = NULL, anonymized_at = ?4, version = version + 1
                                 WHERE tenant_id = ?1 AND id = ?2 AND anonymized_at IS NULL""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, passwordHash)
                        .setParameter(4, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    /** What only served signing in: sessions, with the device they came from, tokens and the throttle. */
    void forgetSignIns(UUID tenant, long id) {
        for (String sql : List.of(
                "DELETE FROM user_session WHERE tenant_id = ?1 AND user_id = ?2",
                "DELETE FROM api_token WHERE tenant_id = ?1 AND user_id = ?2",
                "DELETE FROM pin_throttle WHERE tenant_id = ?1 AND user_id = ?2")) {
            em.createNativeQuery(sql)
                    .setParameter(1, tenant)
                    .setParameter(2, id)
                    .executeUpdate();
        }
    }
}
