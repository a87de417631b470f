package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.Sql;

/** Tenants and the roles they are born with. */
@ApplicationScoped
class TenantRepository {
    @PersistenceContext
    private EntityManager em;

    boolean anyOperator() {
        return !em.createNativeQuery("SELECT 1 FROM tenants WHERE is_operator LIMIT 1")
                .getResultList()
                .isEmpty();
    }

    List<UUID> all() {
        List<?> ids = em.createNativeQuery("SELECT id FROM tenants ORDER BY id").getResultList();
        return ids.stream().map(Sql::uuid).toList();
    }

    void insert(UUID id, NewTenant tenant) {
        em.createNativeQuery("""
                        INSERT INTO tenants (id, slug, name, is_operator, locale, host, time_zone, currency)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""")
                .setParameter(1, id)
                .setParameter(2, tenant.slug())
                .setParameter(3, tenant.name())
                .setParameter(4, tenant.operator())
                .setParameter(5, tenant.locale())
                .setParameter(6, tenant.host())
                .setParameter(7, tenant.zone())
                .setParameter(8, tenant.currency())
                .executeUpdate();
    }

    /** The field that another tenant has already: slug and host are unique over the whole installation. */
    Optional<String> taken(NewTenant tenant) {
        List<?> rows = em.createNativeQuery("SELECT slug = ?1 FROM tenants WHERE slug = ?1 OR host = ?2 LIMIT 1")
                .setParameter(1, tenant.slug())
                .setParameter(2, tenant.host())
                .getResultList();
        return rows.stream().findFirst().map(slug -> Sql.flag(slug) ? "slug" : "host");
    }

    void insert(UUID tenant, DefaultRole role) {
        em.createNativeQuery("""
                        INSERT INTO role (tenant_id, code, label, default_route, order_source) VALUES (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, tenant)
                .setParameter(2, role.code())
                .setParameter(3, role.label())
                .setParameter(4, role.landing())
                .setParameter(5, role.orderSource())
                .executeUpdate();
        for (String source : role.visibleSources()) {
            em.createNativeQuery("""
                            INSERT INTO role_visible_source (role_id, source)
                            SELECT id, ?3 FROM role WHERE tenant_id = ?1 AND code = ?2""")
                    .setParameter(1, tenant)
                    .setParameter(2, role.code())
                    .setParameter(3, source)
                    .executeUpdate();
        }
        List<String> granted = permissionCodes().stream().filter(role::grants).toList();
        em.createNativeQuery("""
                        INSERT INTO role_permission (role_id, permission_id)
                        SELECT r.id, p.id FROM role r JOIN permission p ON FIND_IN_SET(p.code, ?3)
                         WHERE r.tenant_id = ?1 AND r.code = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, role.code())
                .setParameter(3, String.join(",", granted))
                .executeUpdate();
    }

    private List<String> permissionCodes() {
        List<?> codes =
                em.createNativeQuery("SELECT code FROM permission ORDER BY id").getResultList();
        return codes.stream().map(Object::toString).toList();
    }

    /** The demo asks whether its shop is there already. */
    Optional<TenantId> named(String slug) {
        List<?> ids = em.createNativeQuery("SELECT id FROM tenants WHERE slug = ?1")
                .setParameter(1, slug)
                .getResultList();
        return ids.stream().findFirst().map(id -> new TenantId(Sql.uuid(id)));
    }
}
