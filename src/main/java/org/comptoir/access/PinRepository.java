package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** PINs and their throttle; the count of failures is kept although the act that failed is rolled back. */
@ApplicationScoped
class PinRepository {
    /** An active person of the tenant who has a PIN. */
    record Holder(Approval approval, String pinHash, int failures) {}

    @PersistenceContext
    private EntityManager em;

    Optional<Holder> find(UUID tenant, EmailAddress email) {
        List<?> rows = em.createNativeQuery("""
                        SELECT u.id, r.id, u.first_name, u.last_name, u.pin_hash, COALESCE(p.attempts, 0),
                               (SELECT GROUP_CONCAT(c.code) FROM role_permission rp JOIN permission c ON c.id = rp.permission_id
                                 WHERE rp.role_id = r.id AND (c.code <> 'tenant.manage' OR t.is_operator))
                          FROM user u
                          JOIN tenants t ON t.id = u.tenant_id
                          JOIN role r ON r.tenant_id = u.tenant_id AND r.id = u.role_id AND r.is_active
                          LEFT JOIN pin_throttle p ON p.tenant_id = u.tenant_id AND p.user_id = u.id
                         WHERE u.tenant_id = ?1 AND u.email = ?2 AND u.is_active AND u.pin_hash IS NOT NULL""")
                .setParameter(1, tenant)
                .setParameter(2, email.value())
                .getResultList();
        return rows.stream().findFirst().map(row -> holder((Object[]) row));
    }

    boolean isWaiting(UUID tenant, long user, Instant now) {
        return !em.createNativeQuery(
                        "SELECT 1 FROM pin_throttle WHERE tenant_id = ?1 AND user_id = ?2 AND locked_until > ?3")
                .setParameter(1, tenant)
                .setParameter(2, user)
                .setParameter(3, Sql.utc(now))
                .getResultList()
                .isEmpty();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(UUID tenant, long user, Instant now, @Nullable Instant lockedUntil) {
        em.createNativeQuery("""
                        INSERT INTO pin_throttle (user_id, tenant_id, attempts, last_attempt_at, locked_until)
                        VALUES (?2, ?1, 1, ?3, ?4)
                        ON DUPLICATE KEY UPDATE attempts = attempts + 1, last_attempt_at = ?3,
                                                locked_until = COALESCE(?4, locked_until)""")
                .setParameter(1, tenant)
                .setParameter(2, user)
                .setParameter(3, Sql.utc(now))
                .setParameter(4, lockedUntil == null ? null : Sql.utc(lockedUntil))
                .executeUpdate();
    }

    void succeeded(UUID tenant, long user) {
        em.createNativeQuery("DELETE FROM pin_throttle WHERE tenant_id = ?1 AND user_id = ?2")
                .setParameter(1, tenant)
                .setParameter(2, user)
                .executeUpdate();
    }

    private static Holder holder(Object[] row) {
        Approval approval = new Approval(
                Sql.number(row[0]), Sql.number(row[1]), row[2] + " " + row[3], Set.copyOf(Sql.listed(row[6])));
        return new Holder(approval, (String) row[4], (int) Sql.number(row[5]));
    }
}
