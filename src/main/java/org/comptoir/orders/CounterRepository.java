package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.access.OrderSource;
import org.comptoir.kernel.ServiceDay;
import org.comptoir.platform.db.Sql;

/** Counts the orders of a channel and day; the row stays locked until the order stands or is given up. */
@ApplicationScoped
class CounterRepository {
    @PersistenceContext
    private EntityManager em;

    /** The next number: never given twice, and given again where its transaction rolls back. */
    long next(UUID tenant, OrderSource source, ServiceDay day) {
        return next(tenant, source, day, 1);
    }

    /** The last of as many numbers in a row. */
    long next(UUID tenant, OrderSource source, ServiceDay day, int many) {
        return Sql.number(em.createNativeQuery("""
                        INSERT INTO order_counter (tenant_id, source, service_day, last_number) VALUES (?1, ?2, ?3, ?4)
                        ON DUPLICATE KEY UPDATE last_number = last_number + ?4 RETURNING last_number""")
                .setParameter(1, tenant)
                .setParameter(2, source.name().toLowerCase(Locale.ROOT))
                .setParameter(3, day.date())
                .setParameter(4, many)
                .getSingleResult());
    }
}
