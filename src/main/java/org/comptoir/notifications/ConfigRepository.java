package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.comptoir.access.TenantCreated;
import org.comptoir.kernel.Ids;
import org.comptoir.platform.time.Time;

/** A tenant's settings for order mail: one row, born with the tenant. */
@ApplicationScoped
class ConfigRepository {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Time time;

    void tenantCreated(@Observes TenantCreated event) {
        em.createNativeQuery("INSERT INTO notification_configs (id, tenant_id) VALUES (?1, ?2)")
                .setParameter(1, Ids.uuid(time.now()))
                .setParameter(2, event.tenant().value())
                .executeUpdate();
    }
}
