package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Writes roles; every statement names its tenant and says how many rows it found. */
@ApplicationScoped
class RoleWriteRepository {
    @PersistenceContext
    private EntityManager em;

    OptionalLong byCode(UUID tenant, String code) {
        List<?> ids = em.createNativeQuery("SELECT id FROM role WHERE tenant_id = ?1 AND code = ?2")
                .setParameter(1, tenant)
                .setParameter(2, code)
                .getResultList();
        return ids.stream().mapToLong(Sql::number).findFirst();
    }

    void insert(UUID tenant, String code, RoleEdit edit) {
        em.createNativeQuery("""
                        INSERT INTO role (tenant_id, code, label, description, default_route, order_source)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, tenant)
                .setParameter(2, code)
                .setParameter(3, edit.label())
                .setParameter(4, edit.description())
                .setParameter(5, edit.landing())
                .setParameter(6, edit.orderSourceCode())
                .executeUpdate();
    }

    /** False where somebody else saved since that version was read. */
    boolean update(UUID tenant, long id, RoleEdit edit, long version) {
        return em.createNativeQuery("""
                                UPDATE role SET label = ?4, description = ?5, default_route = ?6, order_source = ?7,
                                       version = version + 1
                                 WHERE tenant_id = ?1 AND id = ?2 AND version = ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, version)
                        .setParameter(4, edit.label())
                        .setParameter(5, edit.description())
                        .setParameter(6, edit.landing())
                        .setParameter(7, edit.orderSourceCode())
                        .executeUpdate()
                == 1;
    }

    void see(UUID tenant, long id, Collection<String> sources) {
        em.createNativeQuery("""
                        DELETE v FROM role_visible_source v JOIN role r ON r.id = v.role_id
                         WHERE r.tenant_id = ?1 AND r.id = ?2""").setParameter(1, tenant).setParameter(2, id).executeUpdate();
        for (String source : sources) {
            em.createNativeQuery("""
                            INSERT INTO role_visible_source (role_id, source)
                            SELECT id, ?3 FROM role WHERE tenant_id = ?1 AND id = ?2""")
                    .setParameter(1, tenant)
                    .setParameter(2, id)
                    .setParameter(3, source)
                    .executeUpdate();
        }
    }

    void grant(UUID tenant, long id, Collection<String> codes) {
        em.createNativeQuery("""
                        INSERT INTO role_permission (role_id, permission_id)
                        SELECT r.id, p.id FROM role r JOIN permission p ON FIND_IN_SET(p.code, ?3)
                         WHERE r.tenant_id = ?1 AND r.id = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, String.join(",", codes))
                .executeUpdate();
    }

    void revoke(UUID tenant, long id, Collection<String> codes) {
        em.createNativeQuery("""
                        DELETE g FROM role_permission g
                          JOIN role r ON r.id = g.role_id
                          JOIN permission p ON p.id = g.permission_id
                         WHERE r.tenant_id = ?1 AND r.id = ?2 AND FIND_IN_SET(p.code, ?3)""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, String.join(",", codes))
                .executeUpdate();
    }

    /** False where the role is that already. */
    boolean setActive(UUID tenant, long id, boolean active) {
        return em.createNativeQuery("""
                                UPDATE role SET is_active = ?3, version = version + 1
                                 WHERE tenant_id = ?1 AND id = ?2 AND is_active <> ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, active)
                        .executeUpdate()
                == 1;
    }

    void delete(UUID tenant, long id) {
        em.createNativeQuery("DELETE FROM role WHERE tenant_id = ?1 AND id = ?2")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .executeUpdate();
    }
}
