package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.platform.db.Sql;

/** What a campaign brought: who followed its links, and what they bought. */
@ApplicationScoped
class ReturnsRepository {
    @PersistenceContext
    private EntityManager em;

    /** Links that a person followed, counted where clicks are. */
    Map<String, Long> clicked(UUID tenant, long container) {
        List<?> rows = em.createNativeQuery(
                        "SELECT k.channel, k.followed FROM short_click_tag k WHERE k.tenant_id = ?1 AND k.tag = ?2")
                .setParameter(1, tenant)
                .setParameter(2, RowWriter.tag(container))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.toMap(row -> String.valueOf(row[0]), row -> Sql.number(row[1])));
    }

    /** What came in, in all and by message. */
    record Revenue(long cents, long discountCents, Map<Message, Long> by) {}

    /** An order counts once, however many reservations it closes. */
    Revenue revenue(UUID tenant, long container) {
        List<?> rows = em.createNativeQuery("""
                        SELECT b.purchased_by, SUM(o.total_ttc_cents), COALESCE(SUM(u.discount_cents), 0)
                          FROM (SELECT r.fulfilled_order_id, MIN(n.purchased_by) purchased_by
                                  FROM mz_product_reservation_restock_notif n
                                  JOIN mz_product_reservation r ON r.tenant_id = n.tenant_id AND r.id = n.reservation_id
                                 WHERE n.tenant_id = ?1 AND n.container_id = ?2 AND n.purchased_at IS NOT NULL
                                   AND r.fulfilled_order_id IS NOT NULL
                                 GROUP BY r.fulfilled_order_id) b
                          JOIN customer_order o ON o.tenant_id = ?1 AND o.id = b.fulfilled_order_id
                           AND o.status IN ('paid', 'delivered')
                          LEFT JOIN coupon_redemption u ON u.tenant_id = o.tenant_id AND u.order_id = o.id AND u.released_at IS NULL
                         GROUP BY b.purchased_by""")
                .setParameter(1, tenant)
                .setParameter(2, container)
                .getResultList();
        long cents = 0;
        long discount = 0;
        Map<Message, Long> by = new EnumMap<>(Message.class);
        for (Object read : rows) {
            Object[] row = (Object[]) read;
            cents += Sql.number(row[1]);
            discount += Sql.number(row[2]);
            if (row[0] != null) {
                by.put(Message.ofColumn(row[0].toString()), Sql.number(row[1]));
            }
        }
        return new Revenue(cents, discount, by);
    }
}
