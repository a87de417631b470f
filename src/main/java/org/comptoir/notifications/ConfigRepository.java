package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
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
        UUID tenant = event.tenant().value();
        Object zone = em.createNativeQuery("SELECT t.time_zone FROM tenants t WHERE t.id = ?1")
                .setParameter(1, tenant)
                .getSingleResult();
        // a new shop has nothing in stock: its first low-stock mail is for the next morning
        em.createNativeQuery("INSERT INTO notification_configs (id, tenant_id, low_stock_day) VALUES (?1, ?2, ?3)")
                .setParameter(1, Ids.uuid(time.now()))
                .setParameter(2, tenant)
                .setParameter(3, LocalDate.ofInstant(time.now(), ZoneId.of((String) zone)))
                .executeUpdate();
    }
}
