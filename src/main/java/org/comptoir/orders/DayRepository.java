package org.comptoir.orders;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.comptoir.platform.db.Sql;

/** Past service days that were added up, and whether that still holds. */
@ApplicationScoped
class DayRepository {
    @PersistenceContext
    private EntityManager em;

    /** How many orders of a day stand in which state: another one after every change there is. */
    record Standing(long pending, long paid, long delivered, long cancelled) {}

    /** As it is now, from the index alone. */
    Map<LocalDate, Standing> standing(UUID tenant, LocalDate from, LocalDate before) {
        return read("""
                SELECT o.service_day, SUM(o.status = 'pending_payment'), SUM(o.status = 'paid'),
                       SUM(o.status = 'delivered'), SUM(o.status = 'cancelled')
                  FROM customer_order o FORCE INDEX (idx_customer_order_service_day)
                 WHERE o.tenant_id = ?1 AND o.service_day >= ?2 AND o.service_day < ?3
                 GROUP BY o.service_day""", tenant, from, before);
    }

    /** As it was when the day was added up by that clock. */
    Map<LocalDate, Standing> kept(UUID tenant, LocalDate from, LocalDate before, ZoneId zone) {
        return read("""
                SELECT d.service_day, d.pending, d.paid, d.delivered, d.cancelled
                  FROM order_day d
                 WHERE d.tenant_id = ?1 AND d.service_day >= ?2 AND d.service_day < ?3
                   AND d.time_zone = '%s'""".formatted(zone.getId()), tenant, from, before);
    }

    /** Adds these days up anew. What changes meanwhile makes another standing, and the day is added up again when it is next asked for. */
    void keep(UUID tenant, Map<LocalDate, Standing> days, ZoneId zone, Instant now) {
        String which = "IN " + listed(days.keySet());
        em.createNativeQuery(
                        days.entrySet().stream()
                                .map(d -> "(?1, '%s', '%s', %d, %d, %d, %d)"
                                        .formatted(
                                                d.getKey(),
                                                zone.getId(),
                                                d.getValue().pending(),
                                                d.getValue().paid(),
                                                d.getValue().delivered(),
                                                d.getValue().cancelled()))
                                .collect(
                                        joining(
                                                ", ",
                                                "INSERT INTO order_day (tenant_id, service_day, time_zone, pending, paid, delivered, cancelled) VALUES ",
                                                " ON DUPLICATE KEY UPDATE time_zone = VALUES(time_zone), pending = VALUES(pending),"
                                                        + " paid = VALUES(paid), delivered = VALUES(delivered), cancelled = VALUES(cancelled)")))
                .setParameter(1, tenant)
                .executeUpdate();
        LocalDate first = days.keySet().stream().min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
        write(tenant, "DELETE FROM order_day_slice WHERE tenant_id = ?1 AND service_day " + which);
        write(tenant, "DELETE FROM order_day_label WHERE tenant_id = ?1 AND service_day " + which);
        write(tenant, "DELETE FROM order_day_wait WHERE tenant_id = ?1 AND service_day " + which);
        write(
                tenant,
                "INSERT INTO order_day_slice (tenant_id, service_day, source, service_mode, hour, orders, revenue_cents, ht_cents, ever_paid,"
                        + " cancelled, expired) SELECT ?1, s.* FROM ("
                        + DayQueryRepository.slices(which, zone, first, now)
                        + ") s");
        write(
                tenant,
                "INSERT INTO order_day_label (tenant_id, service_day, source, label, quantity, revenue_cents) SELECT ?1, s.* FROM ("
                        + DayQueryRepository.labels(which) + ") s");
        write(
                tenant,
                "INSERT INTO order_day_wait (tenant_id, service_day, source, seconds, orders) SELECT ?1, s.* FROM ("
                        + DayQueryRepository.waits(which) + ") s");
    }

    private void write(UUID tenant, String sql) {
        em.createNativeQuery(sql).setParameter(1, tenant).executeUpdate();
    }

    private static String listed(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(joining("', '", "('", "')"));
    }

    private Map<LocalDate, Standing> read(String sql, UUID tenant, LocalDate from, LocalDate before) {
        List<?> rows = em.createNativeQuery(sql)
                .setParameter(1, tenant)
                .setParameter(2, from)
                .setParameter(3, before)
                .getResultList();
        Stream<Object[]> days = rows.stream().map(row -> (Object[]) row);
        return days.collect(toMap(
                row -> OrderListRepository.day(row[0]),
                row -> new Standing(Sql.number(row[1]), Sql.number(row[2]), Sql.number(row[3]), Sql.number(row[4]))));
    }
}
