package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.rest.JsonConfig;
import org.comptoir.platform.time.Time;

/** Who did what, written in the transaction of the deed and never changed. */
@ApplicationScoped
class AuditRepository {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Time time;

    void record(UUID tenant, AuditEntry entry) {
        Approval by = entry.by();
        em.createNativeQuery("""
                        INSERT INTO audit_log (tenant_id, actor_user_id, actor_role_id, action_code, entity_type, entity_id,
                                               summary, details, created_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)""")
                .setParameter(1, tenant)
                .setParameter(2, by == null ? null : by.userId())
                .setParameter(3, by == null ? null : by.roleId())
                .setParameter(4, entry.action())
                .setParameter(5, entry.entityType())
                .setParameter(6, entry.entityId())
                .setParameter(7, entry.summary())
                .setParameter(
                        8, entry.details().isEmpty() ? null : JsonConfig.jsonb().toJson(entry.details()))
                .setParameter(9, Sql.utc(time.now()))
                .executeUpdate();
    }
}
