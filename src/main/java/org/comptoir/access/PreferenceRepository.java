package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Who wants to be told of paid orders, and whose address does not work. */
@ApplicationScoped
class PreferenceRepository {
    @PersistenceContext
    private EntityManager em;

    List<OrderNotificationPreference> all(UUID tenant) {
        List<?> rows = em.createNativeQuery("""
                        SELECT u.id, u.first_name, u.last_name, u.email, r.label, u.receive_order_notifications,
                               r.is_active AND EXISTS (
                                 SELECT 1 FROM role_permission rp JOIN permission p ON p.id = rp.permission_id
                                  WHERE rp.role_id = r.id AND p.code = ?2),
                               u.email_invalid_at IS NOT NULL
                          FROM user u JOIN role r ON r.tenant_id = u.tenant_id AND r.id = u.role_id
                         WHERE u.tenant_id = ?1 AND u.is_active AND u.anonymized_at IS NULL
                         ORDER BY u.last_name, u.first_name, u.id""")
                .setParameter(1, tenant)
                .setParameter(2, Permissions.ORDER_READ)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new OrderNotificationPreference(
                        Sql.number(row[0]),
                        row[1] + " " + row[2],
                        (String) row[3],
                        (String) row[4],
                        Sql.flag(row[5]),
                        Sql.flag(row[6]),
                        Sql.flag(row[7])))
                .toList();
    }

    void set(UUID tenant, long user, boolean receive) {
        em.createNativeQuery("""
                        UPDATE user SET receive_order_notifications = ?3, version = version + 1
                         WHERE tenant_id = ?1 AND id = ?2 AND is_active AND anonymized_at IS NULL""")
                .setParameter(1, tenant)
                .setParameter(2, user)
                .setParameter(3, receive)
                .executeUpdate();
    }

    /** Only while it is still that address. */
    void refused(UUID tenant, long user, String email, Instant now) {
        em.createNativeQuery("""
                        UPDATE user SET email_invalid_at = ?4
                         WHERE tenant_id = ?1 AND id = ?2 AND email = ?3 AND email_invalid_at IS NULL""")
                .setParameter(1, tenant)
                .setParameter(2, user)
                .setParameter(3, email)
                .setParameter(4, Sql.utc(now))
                .executeUpdate();
    }
}
