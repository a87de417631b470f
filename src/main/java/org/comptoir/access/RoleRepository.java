package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.db.Sql;

/** Reads roles and what they can be given. Outside the operator's tenant tenant.manage is nothing to show: it never works there. */
@ApplicationScoped
class RoleRepository {
    private static final long ALL = -1;

    @PersistenceContext
    private EntityManager em;

    /** Every role with its people counted, in one statement. */
    List<RoleRow> list(UUID tenant) {
        return read(tenant, ALL);
    }

    /** A role of another tenant is not there. */
    RoleRow find(UUID tenant, long id) {
        return read(tenant, id).stream().findFirst().orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    private List<RoleRow> read(UUID tenant, long id) {
        List<?> rows = em.createNativeQuery("""
                        SELECT r.id, r.code, r.label, r.description, COALESCE(r.default_route, ?2), r.order_source,
                               (SELECT GROUP_CONCAT(v.source ORDER BY v.source) FROM role_visible_source v WHERE v.role_id = r.id),
                               (SELECT GROUP_CONCAT(p.code ORDER BY p.id)
                                  FROM role_permission rp JOIN permission p ON p.id = rp.permission_id
                                 WHERE rp.role_id = r.id AND (p.code <> 'tenant.manage' OR t.is_operator)),
                               (SELECT COUNT(*) FROM user u WHERE u.tenant_id = r.tenant_id AND u.role_id = r.id),
                               r.is_active, r.version
                          FROM role r JOIN tenants t ON t.id = r.tenant_id
                         WHERE r.tenant_id = ?1 AND (?3 = -1 OR r.id = ?3)
                         ORDER BY r.label, r.id""")
                .setParameter(1, tenant)
                .setParameter(2, CallerRepository.DEFAULT_LANDING)
                .setParameter(3, id)
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    List<RoleName> names(UUID tenant) {
        List<?> rows = em.createNativeQuery("SELECT code, label FROM role WHERE tenant_id = ?1 ORDER BY label, id")
                .setParameter(1, tenant)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new RoleName((String) row[0], (String) row[1]))
                .toList();
    }

    List<PermissionRow> permissions(UUID tenant) {
        List<?> rows = em.createNativeQuery("""
                        SELECT p.code, p.label FROM permission p JOIN tenants t ON t.id = ?1
                         WHERE p.code <> 'tenant.manage' OR t.is_operator
                         ORDER BY p.id""").setParameter(1, tenant).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new PermissionRow((String) row[0], (String) row[1]))
                .toList();
    }

    private static RoleRow row(Object[] row) {
        return new RoleRow(
                Sql.number(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                Sql.listed(row[6]),
                Sql.listed(row[7]),
                Sql.number(row[8]),
                Sql.flag(row[9]),
                Sql.number(row[10]));
    }
}
