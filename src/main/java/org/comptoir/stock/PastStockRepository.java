package org.comptoir.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Values;

/** The stock of a shop whose past is being written: all of it in a handful of statements. */
@ApplicationScoped
class PastStockRepository {
    /** The hour of UTC at which a day of deliveries begins. */
    private static final int MORNING = 4;

    private static final int ROWS = 200;

    @PersistenceContext
    private EntityManager em;

    static Instant morning(LocalDate day) {
        return day.atTime(MORNING, 0).toInstant(ZoneOffset.UTC);
    }

    /** In the order of the ids, as every sale locks them. */
    void hold(UUID tenant) {
        em.createNativeQuery("""
                        SELECT g.id FROM ingredient g FORCE INDEX (PRIMARY) WHERE g.tenant_id = ?1 ORDER BY g.id FOR UPDATE""").setParameter(1, tenant).getResultList();
    }

    /** Each ingredient with what the ledger says was sold of it, morning by morning, and what lay there without that. */
    List<Deliveries.Sold> sold(UUID tenant) {
        Map<Long, Deliveries.Sold> found = new LinkedHashMap<>();
        List<?> rows = em.createNativeQuery("""
                        SELECT g.id, g.stock_quantity, g.pack_size, g.low_stock_threshold,
                               CAST(DATE(m.created_at - INTERVAL %d HOUR) AS CHAR) AS day, -SUM(m.delta)
                          FROM ingredient g
                          JOIN stock_movement m ON m.tenant_id = g.tenant_id AND m.ingredient_id = g.id AND m.movement_type = 'sale'
                         WHERE g.tenant_id = ?1
                         GROUP BY g.id, day ORDER BY g.id, day""".formatted(MORNING))
                .setParameter(1, tenant)
                .getResultList();
        for (Object one : rows) {
            Object[] row = (Object[]) one;
            found.computeIfAbsent(
                            Sql.number(row[0]),
                            id -> new Deliveries.Sold(
                                    id, Sql.number(row[1]), Sql.number(row[2]), Sql.number(row[3]), new TreeMap<>()))
                    .byDay()
                    .put(LocalDate.parse((String) row[4]), Sql.number(row[5]));
        }
        return List.copyOf(found.values());
    }

    void deliver(UUID tenant, List<Deliveries.Delivery> deliveries) {
        for (int from = 0; from < deliveries.size(); from += ROWS) {
            Values values = new Values(
                    "INSERT INTO stock_movement (tenant_id, ingredient_id, movement_type, delta, created_at)");
            for (Deliveries.Delivery one : deliveries.subList(from, Math.min(from + ROWS, deliveries.size()))) {
                values.row(
                        tenant, one.ingredientId(), MovementType.RESTOCK.column(), one.quantity(), Sql.utc(one.at()));
            }
            values.execute(em);
        }
    }

    /** The ledger is the truth. */
    void addUp(UUID tenant) {
        em.createNativeQuery("""
                        UPDATE ingredient g
                           SET g.stock_quantity = (SELECT COALESCE(SUM(m.delta), 0) FROM stock_movement m
                                                    WHERE m.tenant_id = g.tenant_id AND m.ingredient_id = g.id)
                         WHERE g.tenant_id = ?1""").setParameter(1, tenant).executeUpdate();
    }
}
