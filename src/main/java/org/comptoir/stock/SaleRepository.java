package org.comptoir.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What orders take and give back: all ingredients of an order in one statement, however many. The primary key is forced, so
 * that rows are locked in the order of their ids and two orders cannot wait for each other in a circle.
 */
@ApplicationScoped
class SaleRepository {
    private static final int EACH = 2;

    @PersistenceContext
    private EntityManager em;

    /** How many of the ingredients had enough, and have that much less now. */
    int take(UUID tenant, List<Taken> wanted) {
        return move("""
                UPDATE ingredient FORCE INDEX (PRIMARY) SET stock_quantity = stock_quantity - %1$s
                 WHERE tenant_id = ?1 AND id IN (%2$s) AND stock_quantity >= %1$s ORDER BY id""", tenant, wanted);
    }

    int giveBack(UUID tenant, List<Taken> taken) {
        return move("""
                UPDATE ingredient FORCE INDEX (PRIMARY) SET stock_quantity = stock_quantity + %1$s
                 WHERE tenant_id = ?1 AND id IN (%2$s) ORDER BY id""", tenant, taken);
    }

    /** The ledger's rows of an order, an ingredient each. */
    void record(
            UUID tenant,
            long order,
            MovementType type,
            List<Taken> moved,
            @Nullable Long user,
            @Nullable String note,
            Instant now) {
        String rows = IntStream.range(0, moved.size())
                .map(i -> 7 + i * EACH)
                .mapToObj(i -> "(?1, ?" + i + ", ?2, ?" + (i + 1) + ", ?3, ?4, ?5, ?6)")
                .collect(Collectors.joining(", "));
        Query insert = em.createNativeQuery("""
                        INSERT INTO stock_movement (tenant_id, ingredient_id, movement_type, delta, order_id, user_id, note, created_at)
                        VALUES """ + rows)
                .setParameter(1, tenant)
                .setParameter(2, type.column())
                .setParameter(3, order)
                .setParameter(4, user)
                .setParameter(5, note)
                .setParameter(6, Sql.utc(now));
        for (int i = 0; i < moved.size(); i++) {
            long quantity = moved.get(i).quantity();
            insert.setParameter(7 + i * EACH, moved.get(i).ingredientId());
            insert.setParameter(8 + i * EACH, type == MovementType.SALE ? -quantity : quantity);
        }
        insert.executeUpdate();
    }

    /** In the order of the ingredients' ids. */
    List<Taken> taken(UUID tenant, long order) {
        List<?> rows = em.createNativeQuery("""
                        SELECT ingredient_id, -SUM(delta) FROM stock_movement
                         WHERE tenant_id = ?1 AND order_id = ?2 AND movement_type IN ('sale', 'cancellation')
                         GROUP BY ingredient_id HAVING SUM(delta) < 0 ORDER BY ingredient_id""")
                .setParameter(1, tenant)
                .setParameter(2, order)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Taken(Sql.number(row[0]), Sql.number(row[1])))
                .toList();
    }

    private int move(String sql, UUID tenant, List<Taken> moved) {
        String each = IntStream.range(0, moved.size())
                .map(i -> 2 + i * EACH)
                .mapToObj(i -> " WHEN ?" + i + " THEN ?" + (i + 1))
                .collect(Collectors.joining("", "CASE id", " END"));
        String ids = IntStream.range(0, moved.size())
                .mapToObj(i -> "?" + (2 + i * EACH))
                .collect(Collectors.joining(", "));
        Query update = em.createNativeQuery(sql.formatted(each, ids)).setParameter(1, tenant);
        for (int i = 0; i < moved.size(); i++) {
            update.setParameter(2 + i * EACH, moved.get(i).ingredientId());
            update.setParameter(3 + i * EACH, moved.get(i).quantity());
        }
        return update.executeUpdate();
    }
}
