package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comptoir.access.TenantCreated;
import org.comptoir.kernel.Ids;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** A tenant's settings for order mail: one row, born with the tenant. */
@ApplicationScoped
@Transactional
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

    OrderMailSettings read(UUID tenant) {
        Object[] row =
                (Object[]) em.createNativeQuery("""
                        SELECT order_notifications_enabled, test_mode, test_email, version
                          FROM notification_configs WHERE tenant_id = ?1""").setParameter(1, tenant).getSingleResult();
        return new OrderMailSettings(Sql.flag(row[0]), Sql.flag(row[1]), (String) row[2], Sql.number(row[3]));
    }

    /** False where somebody has saved since. */
    boolean write(UUID tenant, OrderMailSettings settings) {
        return em.createNativeQuery("""
                                UPDATE notification_configs
                                   SET order_notifications_enabled = ?2, test_mode = ?3, test_email = ?4, version = version + 1
                                 WHERE tenant_id = ?1 AND version = ?5""")
                        .setParameter(1, tenant)
                        .setParameter(2, settings.orderNotificationsEnabled())
                        .setParameter(3, settings.testMode())
                        .setParameter(4, settings.testEmail())
                        .setParameter(5, settings.version())
                        .executeUpdate()
                == 1;
    }

    /** What holds back order mails of a shop: its switch, or the one address that test mode leaves. */
    record Held(boolean silent, @Nullable String only) {}

    /** Those of these shops that hold something back. */
    Map<UUID, Held> held(Set<UUID> tenants) {
        String marks =
                IntStream.rangeClosed(1, tenants.size()).mapToObj(i -> "?" + i).collect(Collectors.joining(","));
        Query query = em.createNativeQuery("""
                SELECT tenant_id, NOT order_notifications_enabled, IF(test_mode, test_email, NULL)
                  FROM notification_configs
                 WHERE (NOT order_notifications_enabled OR test_mode) AND tenant_id IN (""" + marks + ")");
        int at = 0;
        for (UUID tenant : tenants) {
            query.setParameter(++at, tenant);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> Sql.uuid(row[0]), row -> new Held(Sql.flag(row[1]), (String) row[2])));
    }
}
