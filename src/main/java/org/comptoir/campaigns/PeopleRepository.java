package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Who waits for what a container brought, oldest first and a bounded number at a time. */
@ApplicationScoped
@Transactional
class PeopleRepository {
    private static final String PEOPLE = """
            SELECT r.id, r.created_at, r.quantity, r.customer_name, r.customer_email, r.customer_phone, r.locale, r.consent_channels,
                   EXISTS (SELECT 1 FROM mz_product_reservation_restock_notif n
                            WHERE n.tenant_id = r.tenant_id AND n.reservation_id = r.id AND n.container_id = ?3),
                   EXISTS (SELECT 1 FROM mz_product_reservation_restock_notif n
                            WHERE n.tenant_id = r.tenant_id AND n.reservation_id = r.id AND n.container_id <> ?3
                              AND n.created_at > ?4 AND n.skipped_reason IS NULL
                              AND (n.mail1_error IS NULL OR n.sms_error IS NULL OR n.whatsapp_error IS NULL)), """;
    private static final String WAITING = """

              FROM mz_product_reservation r
              JOIN product p ON p.tenant_id = r.tenant_id AND p.id = r.product_id
             WHERE r.tenant_id = ?1 AND r.product_id = ?2 AND r.status = 'waiting' AND r.confirmed_at IS NOT NULL
               AND (r.created_at > ?5 OR r.created_at = ?5 AND r.id > ?6)
             ORDER BY r.created_at, r.id LIMIT ?7""";

    @PersistenceContext
    private EntityManager em;

    /** A product that is made of something that the container brought. */
    record Back(long id, String name) {}

    List<Back> products(UUID tenant, long container) {
        List<?> rows = em.createNativeQuery("""
                        SELECT DISTINCT p.id, p.name
                          FROM mz_container_line l
                          JOIN product_ingredient i ON i.tenant_id = l.tenant_id AND i.ingredient_id = l.ingredient_id
                          JOIN product p ON p.tenant_id = i.tenant_id AND p.id = i.product_id
                         WHERE l.tenant_id = ?1 AND l.container_id = ?2 ORDER BY p.id""")
                .setParameter(1, tenant)
                .setParameter(2, container)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Back(Sql.number(row[0]), (String) row[1]))
                .toList();
    }

    List<Person> next(
            UUID tenant, long container, long product, Instant quietSince, Instant after, long afterId, int most) {
        List<?> rows = em.createNativeQuery(PEOPLE + OptedOut.ALL + WAITING)
                .setParameter(1, tenant)
                .setParameter(2, product)
                .setParameter(3, container)
                .setParameter(4, Sql.utc(quietSince))
                .setParameter(5, Sql.utc(after))
                .setParameter(6, afterId)
                .setParameter(7, most)
                .getResultList();
        return rows.stream().map(row -> person((Object[]) row)).toList();
    }

    private static Person person(Object[] row) {
        return new Person(
                Sql.number(row[0]),
                Sql.instant(row[1]),
                Sql.number(row[2]),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                Channel.split(row[7]),
                Sql.flag(row[8]),
                Sql.flag(row[9]),
                Sql.flag(row[10]));
    }
}
