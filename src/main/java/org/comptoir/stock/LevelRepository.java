package org.comptoir.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comptoir.platform.db.Sql;

/** How the quantity of an ingredient went, day by day, and what there is little of. */
@ApplicationScoped
class LevelRepository {
    @PersistenceContext
    private EntityManager em;

    /**
     * The closing levels of so many days up to today, oldest first: what is there now, less what moved since each day ended. The
     * days are the shop's, their first moments stand in the statement, so that a clock change moves no movement to another day.
     * None where there is no such ingredient.
     */
    List<Level> closing(UUID tenant, long ingredient, ZoneId zone, LocalDate today, int days) {
        LocalDate first = today.minusDays(days - 1L);
        List<Instant> starts = IntStream.range(0, days)
                .mapToObj(i -> first.plusDays(i).atStartOfDay(zone).toInstant())
                .toList();
        String bounds = starts.stream()
                .map(start -> Long.toString(start.getEpochSecond()))
                .collect(Collectors.joining(", "));
        List<?> rows = em.createNativeQuery("""
                        SELECT i.stock_quantity, INTERVAL(UNIX_TIMESTAMP(m.created_at), %s) AS day_number, SUM(m.delta)
                          FROM ingredient i
                          LEFT JOIN stock_movement m
                            ON m.tenant_id = i.tenant_id AND m.ingredient_id = i.id AND m.created_at >= ?3
                         WHERE i.tenant_id = ?1 AND i.id = ?2
                         GROUP BY i.stock_quantity, day_number""".formatted(bounds))
                .setParameter(1, tenant)
                .setParameter(2, ingredient)
                .setParameter(3, Sql.utc(starts.get(0)))
                .getResultList();
        return rows.isEmpty() ? List.of() : back(rows, first, days);
    }

    private static List<Level> back(List<?> rows, LocalDate first, int days) {
        long left = 0;
        Map<Integer, Long> moved = new HashMap<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            left = Sql.number(row[0]);
            if (row[2] != null) {
                moved.put((int) Sql.number(row[1]), Sql.number(row[2]));
            }
        }
        Deque<Level> levels = new ArrayDeque<>();
        for (int day = days; day >= 1; day--) {
            levels.addFirst(new Level(first.plusDays(day - 1L), left));
            left -= moved.getOrDefault(day, 0L);
        }
        return List.copyOf(levels);
    }
}
