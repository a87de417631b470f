package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.orders.Discount;
import org.comptoir.platform.db.Sql;

/** Coupons: what they are worth, and the one order that has used each. */
@ApplicationScoped
@Transactional
class CouponRepository {
    @PersistenceContext
    private EntityManager em;

    /** While it is good and nobody has used it. */
    Optional<Discount> find(UUID tenant, String code, Instant now) {
        List<?> rows = em.createNativeQuery("""
                        SELECT n.coupon_code, r.product_id, n.coupon_kind = 'percent', n.coupon_value
                          FROM mz_product_reservation_restock_notif n
                          JOIN mz_product_reservation r ON r.tenant_id = n.tenant_id AND r.id = n.reservation_id
                         WHERE n.tenant_id = ?1 AND n.coupon_code = ?2 AND n.coupon_expires_at > ?3
                           AND n.coupon_kind IS NOT NULL AND n.coupon_value IS NOT NULL
                           AND NOT EXISTS (SELECT 1 FROM coupon_redemption u
                                            WHERE u.tenant_id = n.tenant_id AND u.live_code = n.coupon_code)""")
                .setParameter(1, tenant)
                .setParameter(2, code)
                .setParameter(3, Sql.utc(now))
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new Discount((String) row[0], Sql.number(row[1]), Sql.flag(row[2]), Sql.number(row[3])));
    }

    /** False where another order has it; waits for one that is about to. */
    boolean redeem(UUID tenant, String code, long order, long cents, Instant now) {
        return em.createNativeQuery("""
                                INSERT IGNORE INTO coupon_redemption (order_id, tenant_id, coupon_code, discount_cents, created_at)
                                VALUES (?1, ?2, ?3, ?4, ?5)""")
                        .setParameter(1, order)
                        .setParameter(2, tenant)
                        .setParameter(3, code)
                        .setParameter(4, cents)
                        .setParameter(5, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    /** The order will not be: its coupon may be used again. */
    void release(UUID tenant, long order, Instant now) {
        em.createNativeQuery("""
                        UPDATE coupon_redemption SET released_at = ?3
                         WHERE tenant_id = ?1 AND order_id = ?2 AND released_at IS NULL""")
                .setParameter(1, tenant)
                .setParameter(2, order)
                .setParameter(3, Sql.utc(now))
                .executeUpdate();
    }
}
