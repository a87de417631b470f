package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;

/** Reservations as staff see them. */
@ApplicationScoped
class ReservationRepository {
    private static final String ROWS = """
            SELECT r.id, r.product_id, p.name, p.sku, r.quantity, r.customer_name, r.customer_email, r.customer_phone,
                   r.locale, r.consent_channels, r.source, r.status, r.confirmed_at,
                   (SELECT MAX(n.mail1_sent_at) FROM mz_product_reservation_restock_notif n
                     WHERE n.tenant_id = r.tenant_id AND n.reservation_id = r.id), r.created_at
              FROM mz_product_reservation r
              JOIN product p ON p.tenant_id = r.tenant_id AND p.id = r.product_id
             WHERE r.tenant_id = ?1""";

    @PersistenceContext
    private EntityManager em;

    List<Reservation> list(UUID tenant, ReservationFilter filter, PageRequest page) {
        String way = page.backward() ? "ASC" : "DESC";
        return rows(narrowed(tenant, filter)
                .beyond(page.cursor(), "r.created_at", "r.id")
                .query(
                        em,
                        ROWS,
                        " ORDER BY r.created_at %1$s, r.id %1$s LIMIT %2$d OFFSET %3$d"
                                .formatted(way, page.limit(), page.offset()))
                .getResultList());
    }

    long count(UUID tenant, ReservationFilter filter) {
        return Sql.number(narrowed(tenant, filter)
                .query(
                        em,
                        "SELECT COUNT(*) FROM (SELECT 1 FROM mz_product_reservation r WHERE r.tenant_id = ?1",
                        " LIMIT " + Page.COUNT_LIMIT + ") counted")
                .getSingleResult());
    }

    Optional<Reservation> find(UUID tenant, long id) {
        return rows(new Where(tenant).and("r.id = ", id).query(em, ROWS, "").getResultList()).stream()
                .findFirst();
    }

    /** What people wait for, the most wanted first. */
    List<Waiting> waiting(UUID tenant, int most) {
        List<?> rows = em.createNativeQuery("""
                        SELECT r.product_id, p.name, COUNT(*), SUM(r.quantity)
                          FROM mz_product_reservation r
                          JOIN product p ON p.tenant_id = r.tenant_id AND p.id = r.product_id
                         WHERE r.tenant_id = ?1 AND r.status = 'waiting' AND r.confirmed_at IS NOT NULL
                         GROUP BY r.product_id, p.name ORDER BY COUNT(*) DESC, p.name LIMIT ?2""")
                .setParameter(1, tenant)
                .setParameter(2, most)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Waiting(Sql.number(row[0]), (String) row[1], Sql.number(row[2]), Sql.number(row[3])))
                .toList();
    }

    /** True where it was waiting until now. */
    boolean cancel(UUID tenant, long id) {
        return em.createNativeQuery("""
                                UPDATE mz_product_reservation SET status = 'cancelled', version = version + 1
                                 WHERE tenant_id = ?1 AND id = ?2 AND status = 'waiting'""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .executeUpdate()
                == 1;
    }

    private static Where narrowed(UUID tenant, ReservationFilter filter) {
        ReservationStatus status = filter.status();
        return new Where(tenant)
                .and("r.product_id = ", filter.productId())
                .when(status == ReservationStatus.UNCONFIRMED, "r.status = 'waiting' AND r.confirmed_at IS NULL")
                .when(status == ReservationStatus.WAITING, "r.status = 'waiting' AND r.confirmed_at IS NOT NULL")
                .when(status == ReservationStatus.FULFILLED, "r.status = 'fulfilled'")
                .when(status == ReservationStatus.CANCELLED, "r.status = 'cancelled'")
                .contains("CONCAT_WS(' ', r.customer_name, r.customer_email, r.customer_phone)", filter.text());
    }

    private static List<Reservation> rows(List<?> rows) {
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static Reservation row(Object[] row) {
        return new Reservation(
                Sql.number(row[0]),
                Sql.number(row[1]),
                (String) row[2],
                (String) row[3],
                (int) Sql.number(row[4]),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                Channel.split(row[9]),
                (String) row[10],
                ReservationStatus.of((String) row[11], row[12] != null),
                Sql.instantOrNull(row[12]),
                Sql.instantOrNull(row[13]),
                Sql.instant(row[14]));
    }
}
