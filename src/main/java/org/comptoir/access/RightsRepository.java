package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Who holds what, read while a change of it is under way. */
@ApplicationScoped
class RightsRepository {
    @PersistenceContext
    private EntityManager em;

    void lock(UUID tenant) {
        em.createNativeQuery("SELECT id FROM tenants WHERE id = ?1 FOR UPDATE")
                .setParameter(1, tenant)
                .getSingleResult();
    }

    List<String> codes(UUID tenant, long role) {
        List<?> codes = em.createNativeQuery("""
                        SELECT p.code
                          FROM role r
                          JOIN tenants t ON t.id = r.tenant_id
                          JOIN role_permission rp ON rp.role_id = r.id
                          JOIN permission p ON p.id = rp.permission_id
                         WHERE r.tenant_id = ?1 AND r.id = ?2 AND (p.code <> 'tenant.manage' OR t.is_operator)""")
                .setParameter(1, tenant)
                .setParameter(2, role)
                .getResultList();
        return codes.stream().map(Object::toString).toList();
    }

    /** What somebody holds right now: nothing if they or their role are inactive. */
    List<String> codesOfPerson(UUID tenant, long user) {
        List<?> codes = em.createNativeQuery("""
                        SELECT p.code
                          FROM user u
                          JOIN tenants t ON t.id = u.tenant_id
                          JOIN role r ON r.tenant_id = u.tenant_id AND r.id = u.role_id AND r.is_active
                          JOIN role_permission rp ON rp.role_id = r.id
                          JOIN permission p ON p.id = rp.permission_id
                         WHERE u.tenant_id = ?1 AND u.id = ?2 AND u.is_active AND (p.code <> 'tenant.manage' OR t.is_operator)""")
                .setParameter(1, tenant)
                .setParameter(2, user)
                .getResultList();
        return codes.stream().map(Object::toString).toList();
    }

    boolean anyActive(UUID tenant, String code) {
        return !em.createNativeQuery("""
                                SELECT 1
                                  FROM user u
                                  JOIN role r ON r.tenant_id = u.tenant_id AND r.id = u.role_id AND r.is_active
                                  JOIN role_permission rp ON rp.role_id = r.id
                                  JOIN permission p ON p.id = rp.permission_id AND p.code = ?2
                                 WHERE u.tenant_id = ?1 AND u.is_active
                                 LIMIT 1""")
                .setParameter(1, tenant)
                .setParameter(2, code)
                .getResultList()
                .isEmpty();
    }
}
