package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.access.OrderSource;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** What waits for the kitchen. Which orders those are is read from an index alone: twenty displays ask twice a second. */
@ApplicationScoped
class KitchenRepository {
    /** More than anybody can read: a shop that hands nothing over must not make each display load all it ever sold. */
    static final int MOST = 200;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private KitchenLineRepository lines;

    /** The paid orders that the role sees, by their ids, and how long each may take. */
    record Standing(int slaMinutes, List<Long> orders) {}

    Standing standing(UUID tenant, Set<String> sources) {
        List<?> rows = em.createNativeQuery("""
                        SELECT t.sla_minutes, w.id
                          FROM tenants t
                          LEFT JOIN (SELECT o.id FROM customer_order o FORCE INDEX (idx_customer_order_list)
                                      WHERE o.tenant_id = ?1 AND o.source IN (%s) AND o.status = 'paid'
                                      ORDER BY o.id DESC LIMIT %d) w ON TRUE
                         WHERE t.id = ?1 ORDER BY w.id""".formatted(named(sources), MOST))
                .setParameter(1, tenant)
                .getResultList();
        int sla = (int) Sql.number(((Object[]) rows.get(0))[0]);
        return new Standing(
                sla,
                rows.stream()
                        .map(row -> ((Object[]) row)[1])
                        .filter(Objects::nonNull)
                        .map(Sql::number)
                        .toList());
    }

    /** Those that were handed over last, of the newest that were. */
    List<Long> served(UUID tenant, Set<String> sources, int most) {
        List<?> rows = em.createNativeQuery("""
                        SELECT o.id
                          FROM (SELECT n.id FROM customer_order n FORCE INDEX (idx_customer_order_list)
                                 WHERE n.tenant_id = ?1 AND n.source IN (%s) AND n.status = 'delivered'
                                 ORDER BY n.id DESC LIMIT %d) w
                          JOIN customer_order o ON o.tenant_id = ?1 AND o.id = w.id
                         ORDER BY o.delivered_at DESC, o.id DESC LIMIT %d""".formatted(named(sources), MOST, most))
                .setParameter(1, tenant)
                .getResultList();
        return rows.stream().map(Sql::number).toList();
    }

    /** The orders with those ids, the longest waiting first. */
    List<KitchenOrder> orders(UUID tenant, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<KitchenLine>> made = lines.lines(tenant, ids);
        List<?> rows = em.createNativeQuery("""
                        SELECT o.id, o.order_number, o.source, o.service_mode, k.delivery_type, k.table_number, o.paid_at, o.delivered_at
                          FROM customer_order o
                          LEFT JOIN order_contact k ON k.tenant_id = o.tenant_id AND k.order_id = o.id
                         WHERE o.tenant_id = ?1 AND o.id IN (%s) ORDER BY o.paid_at, o.id""".formatted(KitchenLineRepository.listed(ids)))
                .setParameter(1, tenant)
                .getResultList();
        return rows.stream().map(row -> order((Object[]) row, made)).toList();
    }

    /** How long today's orders took so far; null before the first was handed over. */
    @Nullable
    Long meanSeconds(UUID tenant, Set<String> sources, LocalDate day) {
        Object mean = em.createNativeQuery("""
                        SELECT AVG(TIMESTAMPDIFF(SECOND, o.paid_at, o.delivered_at))
                          FROM customer_order o
                         WHERE o.tenant_id = ?1 AND o.service_day = ?2 AND o.status = 'delivered'""" + OrderRepository.seen(sources))
                .setParameter(1, tenant)
                .setParameter(2, day)
                .getSingleResult();
        return mean == null ? null : Sql.number(mean);
    }

    private static KitchenOrder order(Object[] row, Map<Long, List<KitchenLine>> made) {
        String number = (String) row[1];
        return new KitchenOrder(
                Sql.number(row[0]),
                number,
                OrderRow.called(number),
                OrderSource.valueOf(((String) row[2]).toUpperCase(Locale.ROOT)),
                ServiceMode.of((String) row[3]),
                "delivery".equals(row[4]),
                (String) row[5],
                Sql.instant(row[6]),
                Sql.instantOrNull(row[7]),
                made.getOrDefault(Sql.number(row[0]), List.of()));
    }

    /** The index begins with the source, so that all of them have to be said. */
    private static String named(Set<String> sources) {
        return List.of(OrderSource.values()).stream()
                .map(source -> source.name().toLowerCase(Locale.ROOT))
                .filter(source -> sources.isEmpty() || sources.contains(source))
                .collect(Collectors.joining("', '", "'", "'"));
    }
}
