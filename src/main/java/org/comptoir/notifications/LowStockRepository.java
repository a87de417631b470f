package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Which shops have not been seen to today, who does it, and who reads of it. */
@ApplicationScoped
@Transactional
class LowStockRepository {
    @PersistenceContext
    private EntityManager em;

    /** A shop and the last day that was seen to. */
    record Due(
            TenantId tenant,
            String name,
            ZoneId zone,
            @Nullable LocalDate last) {}

    /** Somebody who orders. */
    record Reader(long user, String firstName, EmailAddress email, Locale locale) {}

    List<Due> shops() {
        List<?> rows = em.createNativeQuery("""
                        SELECT t.id, t.name, t.time_zone, CAST(c.low_stock_day AS CHAR)
                          FROM tenants t JOIN notification_configs c ON c.tenant_id = t.id WHERE t.is_active""").getResultList();
        return rows.stream().map(row -> due((Object[]) row)).toList();
    }

    /** True for the one who moved the day forward; what they queue is committed with it. */
    boolean claim(UUID tenant, LocalDate day) {
        return em.createNativeQuery("""
                                UPDATE notification_configs SET low_stock_day = ?2
                                 WHERE tenant_id = ?1 AND (low_stock_day IS NULL OR low_stock_day < ?2)""")
                        .setParameter(1, tenant)
                        .setParameter(2, day)
                        .executeUpdate()
                == 1;
    }

    List<Reader> readers(UUID tenant) {
        List<?> rows = em.createNativeQuery("""
                        SELECT u.id, u.first_name, u.email, COALESCE(u.locale, t.locale)
                          FROM user u
                          JOIN tenants t ON t.id = u.tenant_id
                          JOIN role r ON r.tenant_id = u.tenant_id AND r.id = u.role_id AND r.is_active
                          JOIN role_permission rp ON rp.role_id = r.id
                          JOIN permission p ON p.id = rp.permission_id AND p.code = ?2
                         WHERE u.tenant_id = ?1 AND u.is_active AND u.email_invalid_at IS NULL""")
                .setParameter(1, tenant)
                .setParameter(2, Permissions.STOCK_MANAGE)
                .getResultList();
        return rows.stream().map(row -> reader((Object[]) row)).toList();
    }

    private static Due due(Object[] row) {
        return new Due(
                new TenantId(Sql.uuid(row[0])),
                (String) row[1],
                ZoneId.of((String) row[2]),
                row[3] == null ? null : LocalDate.parse((String) row[3]));
    }

    private static Reader reader(Object[] row) {
        return new Reader(
                Sql.number(row[0]), (String) row[1], new EmailAddress((String) row[2]), Locale.forLanguageTag((String)
                        row[3]));
    }
}
