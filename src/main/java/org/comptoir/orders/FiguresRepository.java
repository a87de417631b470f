package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.comptoir.access.OrderSource;
import org.comptoir.platform.db.Sql;

/** Reads the figures of a period: past days as they were added up, the running one from its orders. */
@ApplicationScoped
class FiguresRepository {
    private static final String ADDED_UP = "o.service_day BETWEEN ?2 AND ?3 AND o.service_day < ?4";
    private static final String TODAY = "BETWEEN GREATEST(?2, ?4) AND ?3";

    @PersistenceContext
    private EntityManager em;

    /** Whose figures, of which days; days before today lie there added up. */
    record Wanted(
            UUID tenant,
            Set<String> sources,
            LocalDate from,
            LocalDate to,
            LocalDate today,
            ZoneId zone,
            Instant now) {}

    /** What a source sold in one way on one day. */
    record Slice(
            LocalDate day,
            OrderSource source,
            ServiceMode mode,
            long orders,
            long revenue,
            long ht,
            long everPaid,
            long cancelled,
            long expired) {}

    List<Slice> slices(Wanted of) {
        return rows(of, """
                        SELECT o.service_day, o.source, o.service_mode, SUM(o.orders), SUM(o.revenue_cents), SUM(o.ht_cents),
                               SUM(o.ever_paid), SUM(o.cancelled), SUM(o.expired)
                          FROM order_day_slice o WHERE o.tenant_id = ?1 AND %1$s GROUP BY o.service_day, o.source, o.service_mode
                        UNION ALL
                        SELECT o.service_day, o.source, o.service_mode, SUM(o.orders), SUM(o.revenue_cents), SUM(o.ht_cents),
                               SUM(o.ever_paid), SUM(o.cancelled), SUM(o.expired)
                          FROM (%2$s) o WHERE TRUE%3$s GROUP BY o.service_day, o.source, o.service_mode""", slicesToday(of))
                .map(row -> new Slice(
                        OrderListRepository.day(row[0]),
                        OrderSource.valueOf(((String) row[1]).toUpperCase(Locale.ROOT)),
                        ServiceMode.of((String) row[2]),
                        Sql.number(row[3]),
                        Sql.number(row[4]),
                        Sql.number(row[5]),
                        Sql.number(row[6]),
                        Sql.number(row[7]),
                        Sql.number(row[8])))
                .toList();
    }

    List<Figures.Hour> hours(Wanted of) {
        return rows(of, """
                        SELECT h.hour, SUM(h.orders), SUM(h.revenue_cents) FROM (
                          SELECT o.hour, SUM(o.orders) AS orders, SUM(o.revenue_cents) AS revenue_cents
                            FROM order_day_slice o WHERE o.tenant_id = ?1 AND %1$s GROUP BY o.hour
                          UNION ALL
                          SELECT o.hour, o.orders, o.revenue_cents FROM (%2$s) o WHERE TRUE%3$s) h
                         WHERE h.orders > 0 GROUP BY h.hour ORDER BY h.hour""", slicesToday(of))
                .map(row -> new Figures.Hour((int) Sql.number(row[0]), Sql.number(row[1]), Sql.number(row[2])))
                .toList();
    }

    /** What sold most. */
    List<Figures.Label> top(Wanted of, int most) {
        return rows(of, """
                        SELECT l.label, SUM(l.quantity) AS sold, SUM(l.revenue_cents) AS earned FROM (
                          SELECT o.label, SUM(o.quantity) AS quantity, SUM(o.revenue_cents) AS revenue_cents
                            FROM order_day_label o WHERE o.tenant_id = ?1 AND %1$s GROUP BY o.label
                          UNION ALL
                          SELECT o.label, o.quantity, o.revenue_cents FROM (%2$s) o WHERE TRUE%3$s) l
                         GROUP BY l.label ORDER BY sold DESC, earned DESC, l.label LIMIT\s""" + most, DayQueryRepository.labels(TODAY))
                .map(row -> new Figures.Label((String) row[0], Sql.number(row[1]), Sql.number(row[2])))
                .toList();
    }

    /** How many orders took how many seconds, the shortest first. */
    List<long[]> waits(Wanted of) {
        return rows(of, """
                        SELECT w.seconds, SUM(w.orders) FROM (
                          SELECT o.seconds, SUM(o.orders) AS orders FROM order_day_wait o WHERE o.tenant_id = ?1 AND %1$s GROUP BY o.seconds
                          UNION ALL
                          SELECT o.seconds, o.orders FROM (%2$s) o WHERE TRUE%3$s) w
                         GROUP BY w.seconds ORDER BY w.seconds""", DayQueryRepository.waits(TODAY))
                .map(row -> new long[] {Sql.number(row[0]), Sql.number(row[1])})
                .toList();
    }

    private static String slicesToday(Wanted of) {
        return DayQueryRepository.slices(TODAY, of.zone(), of.today(), of.now());
    }

    /** The statement with the condition for days that were added up, what makes the figures of today, and what the role sees. */
    private Stream<Object[]> rows(Wanted of, String sql, String today) {
        String seen = OrderRepository.seen(of.sources());
        List<?> rows = em.createNativeQuery(sql.formatted(ADDED_UP + seen, today, seen))
                .setParameter(1, of.tenant())
                .setParameter(2, of.from())
                .setParameter(3, of.to())
                .setParameter(4, of.today())
                .getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }
}
