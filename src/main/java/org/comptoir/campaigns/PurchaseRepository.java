package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Orders held against reservations, and what is kept of those. */
@ApplicationScoped
@Transactional
class PurchaseRepository {
    /** A reservation r that order o closes: paid after it was made, the product in it. */
    private static final String CLOSES = """
            r.status = 'waiting' AND r.confirmed_at IS NOT NULL AND r.created_at <= o.paid_at
               AND o.tenant_id = ?1 AND o.id = ?2 AND o.status IN ('paid', 'delivered')
               AND r.product_id IN (SELECT i.product_id FROM order_item i
                                     WHERE i.tenant_id = o.tenant_id AND i.order_id = o.id AND i.product_id IS NOT NULL
                                    UNION SELECT s.product_id FROM order_item i
                                      JOIN order_item_selection s ON s.tenant_id = i.tenant_id AND s.order_item_id = i.id
                                     WHERE i.tenant_id = o.tenant_id AND i.order_id = o.id)""";

    /** By mail, by phone, by coupon: each finds its few reservations by an index of its own. */
    private static final String CLOSED_BY = """
            SELECT r.id FROM customer_order o
              JOIN order_contact c ON c.tenant_id = o.tenant_id AND c.order_id = o.id
              JOIN mz_product_reservation r ON r.tenant_id = c.tenant_id AND r.customer_email = c.customer_email
             WHERE %1$s
            UNION SELECT r.id FROM customer_order o
              JOIN order_contact c ON c.tenant_id = o.tenant_id AND c.order_id = o.id
              JOIN mz_product_reservation r ON r.tenant_id = c.tenant_id AND r.customer_phone = c.customer_phone
             WHERE %1$s
            UNION SELECT r.id FROM customer_order o
              JOIN coupon_redemption u ON u.tenant_id = o.tenant_id AND u.order_id = o.id AND u.released_at IS NULL
              JOIN mz_product_reservation_restock_notif n ON n.tenant_id = u.tenant_id AND n.coupon_code = u.coupon_code
              JOIN mz_product_reservation r ON r.tenant_id = n.tenant_id AND r.id = n.reservation_id
             WHERE %1$s""".formatted(CLOSES);

    /** The message of row n whose link was followed last before order o was paid; without a click the first that went out. */
    private static final String BROUGHT_BY = """
            COALESCE((SELECT CASE k.token WHEN n.short_token_email THEN 'mail1' WHEN n.short_token_sms THEN 'sms'
                                          WHEN n.short_token_whatsapp THEN 'whatsapp' ELSE 'mail2' END
                        FROM short_click k
                       WHERE k.tenant_id = n.tenant_id AND k.kind = 'human' AND k.clicked_at <= o.paid_at
                         AND k.token IN (n.short_token_email, n.short_token_sms, n.short_token_whatsapp, n.short_token_mail2)
                       ORDER BY k.clicked_at DESC, k.id DESC LIMIT 1),
                     CASE LEAST(IF(n.mail1_sent_at <= o.paid_at, n.mail1_sent_at, o.paid_at + INTERVAL 1 DAY),
                                IF(n.sms_sent_at <= o.paid_at, n.sms_sent_at, o.paid_at + INTERVAL 1 DAY),
                                IF(n.whatsapp_sent_at <= o.paid_at, n.whatsapp_sent_at, o.paid_at + INTERVAL 1 DAY))
                       WHEN n.mail1_sent_at THEN 'mail1' WHEN n.sms_sent_at THEN 'sms'
                       WHEN n.whatsapp_sent_at THEN 'whatsapp' END)""";

    @PersistenceContext
    private EntityManager em;

    void close(UUID tenant, long order) {
        List<?> ids = em.createNativeQuery(CLOSED_BY)
                .setParameter(1, tenant)
                .setParameter(2, order)
                .getResultList();
        for (Object id : ids) {
            em.createNativeQuery("""
                            UPDATE mz_product_reservation SET status = 'fulfilled', fulfilled_order_id = ?3, version = version + 1
                             WHERE tenant_id = ?1 AND id = ?2 AND status = 'waiting'""")
                    .setParameter(1, tenant)
                    .setParameter(2, id)
                    .setParameter(3, order)
                    .executeUpdate();
            em.createNativeQuery("""
                            UPDATE mz_product_reservation_restock_notif n
                              JOIN customer_order o ON o.tenant_id = n.tenant_id AND o.id = ?3
                               SET n.purchased_by = %s, n.purchased_at = o.paid_at, n.wave2_due_at = NULL
                             WHERE n.tenant_id = ?1 AND n.reservation_id = ?2 AND n.purchased_at IS NULL""".formatted(BROUGHT_BY))
                    .setParameter(1, tenant)
                    .setParameter(2, id)
                    .setParameter(3, order)
                    .executeUpdate();
        }
    }

    /** Who bought it with that order waits again. */
    void reopen(UUID tenant, long order) {
        em.createNativeQuery("""
                        UPDATE mz_product_reservation_restock_notif n
                          JOIN mz_product_reservation r ON r.tenant_id = n.tenant_id AND r.id = n.reservation_id
                           SET n.purchased_at = NULL, n.purchased_by = NULL
                         WHERE n.tenant_id = ?1 AND r.fulfilled_order_id = ?2""").setParameter(1, tenant).setParameter(2, order).executeUpdate();
        em.createNativeQuery("""
                        UPDATE mz_product_reservation
                           SET status = 'waiting', fulfilled_order_id = NULL, version = version + 1
                         WHERE tenant_id = ?1 AND fulfilled_order_id = ?2 AND status = 'fulfilled'""").setParameter(1, tenant).setParameter(2, order).executeUpdate();
    }

    /** Shops where somebody waits. */
    List<UUID> waitedIn() {
        List<?> rows = em.createNativeQuery("""
                        SELECT DISTINCT r.tenant_id FROM mz_product_reservation r
                         WHERE r.status = 'waiting' AND r.confirmed_at IS NOT NULL""").getResultList();
        return rows.stream().map(Sql::uuid).toList();
    }

    /** The orders that a shop was paid since then; an order is paid within a day or never. */
    List<Long> soldSince(UUID tenant, Instant since) {
        List<?> rows = em.createNativeQuery("""
                        SELECT o.id FROM customer_order o
                         WHERE o.tenant_id = ?1 AND o.created_at >= ?2 - INTERVAL 1 DAY AND o.paid_at >= ?2
                           AND o.status IN ('paid', 'delivered') ORDER BY o.id""")
                .setParameter(1, tenant)
                .setParameter(2, Sql.utc(since))
                .getResultList();
        return rows.stream().map(Sql::number).toList();
    }

    /** What nobody confirmed, and what is older than anybody may keep it; their rows go with them. */
    int forget(Instant unconfirmed, Instant kept, int most) {
        return em.createNativeQuery("""
                        DELETE FROM mz_product_reservation
                         WHERE tenant_id IN (SELECT t.id FROM tenants t)
                           AND (confirmed_at IS NULL AND confirm_token_hash IS NOT NULL AND created_at < ?1
                                AND COALESCE(consent_at, created_at) < ?1 OR updated_at < ?2)
                         LIMIT ?3""")
                .setParameter(1, Sql.utc(unconfirmed))
                .setParameter(2, Sql.utc(kept))
                .setParameter(3, most)
                .executeUpdate();
    }
}
