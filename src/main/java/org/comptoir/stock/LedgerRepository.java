package org.comptoir.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.comptoir.kernel.Cursor;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;
import org.jspecify.annotations.Nullable;

/** The ledger: every change of a quantity is a row, and the quantity is their sum. */
@ApplicationScoped
class LedgerRepository {
    @PersistenceContext
    private EntityManager em;

    /** The quantity, held until the transaction ends; empty where there is no such ingredient. */
    OptionalLong hold(UUID tenant, long ingredient) {
        List<?> quantity = em.createNativeQuery(
                        "SELECT stock_quantity FROM ingredient WHERE tenant_id = ?1 AND id = ?2 FOR UPDATE")
                .setParameter(1, tenant)
                .setParameter(2, ingredient)
                .getResultList();
        return quantity.stream().mapToLong(Sql::number).findFirst();
    }

    /** Moves quantity and ledger together; stock arithmetic never bumps the version. */
    void move(
            UUID tenant,
            long ingredient,
            MovementType type,
            long delta,
            @Nullable Long user,
            @Nullable String note,
            Instant now) {
        em.createNativeQuery(
                        "UPDATE ingredient SET stock_quantity = stock_quantity + ?3 WHERE tenant_id = ?1 AND id = ?2")
                .setParameter(1, tenant)
                .setParameter(2, ingredient)
                .setParameter(3, delta)
                .executeUpdate();
        em.createNativeQuery("""
                        INSERT INTO stock_movement (tenant_id, ingredient_id, movement_type, delta, user_id, note, created_at)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, tenant)
                .setParameter(2, ingredient)
                .setParameter(3, type.column())
                .setParameter(4, delta)
                .setParameter(5, user)
                .setParameter(6, note)
                .setParameter(7, Sql.utc(now))
                .executeUpdate();
    }

    /** A part of the ledger, and how many rows there are in all, counted to a little over a thousand. */
    record Part(List<Movement> rows, long counted) {}

    /** The rows that the request asks for and one more, newest first; the other way round where it reads backward. */
    Part list(UUID tenant, long ingredient, boolean withPeople, PageRequest request) {
        String way = request.backward() ? "ASC" : "DESC";
        List<?> rows = new Where(tenant)
                .and("m.ingredient_id = ", ingredient)
                .beyond(request.cursor(), "m.created_at", "m.id")
                .query(
                        em,
                        """
                        SELECT m.id, m.created_at, m.movement_type, m.delta, m.order_id, u.first_name, u.last_name, m.note,
                               i.stock_quantity, (SELECT COUNT(*) FROM (SELECT 1 FROM stock_movement n
                                WHERE n.tenant_id = ?1 AND n.ingredient_id = ?2 LIMIT %d) counted)
                          FROM stock_movement m
                          JOIN ingredient i ON i.tenant_id = m.tenant_id AND i.id = m.ingredient_id
                          LEFT JOIN user u ON u.tenant_id = m.tenant_id AND u.id = m.user_id
                         WHERE m.tenant_id = ?1""".formatted(Page.COUNT_LIMIT),
                        " ORDER BY m.created_at " + way + ", m.id " + way + " LIMIT "
                                + (request.offset() + request.limit()))
                .getResultList();
        long counted = rows.isEmpty() ? count(tenant, ingredient) : Sql.number(((Object[]) rows.get(0))[9]);
        return new Part(balanced(rows, withPeople, request), counted);
    }

    /** What was left after each row: from what is left now, or from what the cursor carried, one delta at a time. */
    private static List<Movement> balanced(List<?> rows, boolean withPeople, PageRequest request) {
        List<Movement> found = new ArrayList<>();
        Cursor cursor = request.cursor();
        long balance = 0;
        for (int i = 0; i < rows.size(); i++) {
            Object[] row = (Object[]) rows.get(i);
            long delta = Sql.number(row[3]);
            if (i == 0) {
                balance = cursor == null ? Sql.number(row[8]) : cursor.number(cursor.backward() ? 3 : 2);
            }
            if (request.backward()) {
                balance += delta;
            }
            if (i >= request.offset()) {
                found.add(row(row, balance, withPeople));
            }
            if (!request.backward()) {
                balance -= delta;
            }
        }
        return found;
    }

    private long count(UUID tenant, long ingredient) {
        return Sql.number(new Where(tenant)
                .and("m.ingredient_id = ", ingredient)
                .query(
                        em,
                        "SELECT COUNT(*) FROM (SELECT 1 FROM stock_movement m WHERE m.tenant_id = ?1",
                        " LIMIT " + Page.COUNT_LIMIT + ") counted")
                .getSingleResult());
    }

    private static Movement row(Object[] row, long balance, boolean withPeople) {
        return new Movement(
                Sql.number(row[0]),
                Sql.instant(row[1]),
                MovementType.of((String) row[2]),
                Sql.number(row[3]),
                balance,
                row[4] == null ? null : Sql.number(row[4]),
                withPeople && row[5] != null ? row[5] + " " + row[6] : null,
                (String) row[7]);
    }
}
