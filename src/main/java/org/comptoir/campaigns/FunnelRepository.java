package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;

/** Campaigns counted: all of them in a list, one in detail. */
@ApplicationScoped
class FunnelRepository {
    private static final String CLICKED = """
            EXISTS (SELECT 1 FROM short_click_total k WHERE k.tenant_id = n.tenant_id AND k.humans > 0
                       AND k.token IN (n.short_token_email, n.short_token_mail2))""";
    private static final String HEAD = """
            SELECT c.container_id, k.reference, c.state, COALESCE(k.arrived_at, c.created_at), c.prepared_at, c.paused_at,
                   c.stopped_at
              FROM mz_restock_campaign c
              JOIN mz_container k ON k.tenant_id = c.tenant_id AND k.id = c.container_id
             WHERE c.tenant_id = ?1""";

    @PersistenceContext
    private EntityManager em;

    List<CampaignRow> list(UUID tenant, PageRequest page) {
        List<?> rows = em.createNativeQuery("""
                        SELECT h.*, COUNT(n.id), COUNT(n.mail1_sent_at), COUNT(n.purchased_at)
                          FROM (%s ORDER BY c.container_id DESC LIMIT ?2 OFFSET ?3) h
                          LEFT JOIN mz_product_reservation_restock_notif n
                            ON n.tenant_id = ?1 AND n.container_id = h.container_id
                         GROUP BY h.container_id ORDER BY h.container_id DESC""".formatted(HEAD))
                .setParameter(1, tenant)
                .setParameter(2, page.size())
                .setParameter(3, page.offset())
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    long count(UUID tenant) {
        return Sql.number(em.createNativeQuery("SELECT COUNT(*) FROM mz_restock_campaign c WHERE c.tenant_id = ?1")
                .setParameter(1, tenant)
                .getSingleResult());
    }

    Optional<Campaign> find(UUID tenant, long container, Instant now) {
        List<?> rows = em.createNativeQuery(HEAD + " AND c.container_id = ?2")
                .setParameter(1, tenant)
                .setParameter(2, container)
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).findFirst().map(row -> campaign(tenant, row, now));
    }

    private Campaign campaign(UUID tenant, Object[] head, Instant now) {
        long container = Sql.number(head[0]);
        Object[] row = (Object[])
                em.createNativeQuery("""
                        SELECT COUNT(*), COUNT(n.mail1_sent_at), COALESCE(SUM(%s), 0), COUNT(n.purchased_at),
                               COALESCE(SUM(n.mail1_sent_at IS NULL AND n.mail1_error IS NOT NULL), 0),
                               COUNT(n.mail2_sent_at),
                               COALESCE(SUM(n.mail2_sent_at IS NULL AND n.mail2_error IS NOT NULL), 0),
                               COALESCE(SUM(n.mail1_sent_at IS NULL AND %s), 0),
                               COALESCE(SUM(n.mail1_sent_at IS NOT NULL AND n.mail2_sent_at IS NULL
                                            AND n.wave2_due_at IS NULL AND %s), 0),
                               MIN(n.wave2_due_at)
                          FROM mz_product_reservation_restock_notif n
                         WHERE n.tenant_id = ?1 AND n.container_id = ?2""".formatted(CLICKED, CampaignRepository.OPEN, CampaignRepository.OPEN))
                        .setParameter(1, tenant)
                        .setParameter(2, container)
                        .getSingleResult();
        Instant until = head[4] == null ? now : Sql.instant(head[4]);
        return new Campaign(
                container,
                (String) head[1],
                CampaignState.of((String) head[2]),
                Sql.instant(head[3]),
                Sql.instantOrNull(head[4]),
                Sql.instantOrNull(head[5]),
                Sql.instantOrNull(head[6]),
                Sql.instantOrNull(row[9]),
                new Campaign.Funnel(
                        reserved(tenant, container, until),
                        Sql.number(row[0]),
                        Sql.number(row[1]),
                        Sql.number(row[2]),
                        Sql.number(row[3]),
                        revenue(tenant, container)),
                new Campaign.Mails(Sql.number(row[1]), Sql.number(row[4]), Sql.number(row[7])),
                new Campaign.Mails(Sql.number(row[5]), Sql.number(row[6]), Sql.number(row[8])),
                skipped(tenant, container));
    }

    /** Who asked for what came, until it was prepared, and had not bought it before. */
    private long reserved(UUID tenant, long container, Instant until) {
        return Sql.number(em.createNativeQuery("""
                        SELECT COUNT(*) FROM mz_product_reservation r
                         WHERE r.tenant_id = ?1 AND r.confirmed_at <= ?3
                           AND r.product_id IN (SELECT i.product_id FROM mz_container_line l
                                                  JOIN product_ingredient i ON i.tenant_id = l.tenant_id AND i.ingredient_id = l.ingredient_id
                                                 WHERE l.tenant_id = ?1 AND l.container_id = ?2)
                           AND (r.status = 'waiting' OR EXISTS (
                                  SELECT 1 FROM mz_product_reservation_restock_notif n
                                   WHERE n.tenant_id = r.tenant_id AND n.reservation_id = r.id AND n.container_id = ?2))""")
                .setParameter(1, tenant)
                .setParameter(2, container)
                .setParameter(3, Sql.utc(until))
                .getSingleResult());
    }

    private long revenue(UUID tenant, long container) {
        return Sql.number(em.createNativeQuery("""
                        SELECT COALESCE(SUM(o.total_ttc_cents), 0) FROM customer_order o
                         WHERE o.tenant_id = ?1 AND o.status IN ('paid', 'delivered') AND o.id IN (
                           SELECT r.fulfilled_order_id FROM mz_product_reservation_restock_notif n
                             JOIN mz_product_reservation r ON r.tenant_id = n.tenant_id AND r.id = n.reservation_id
                            WHERE n.tenant_id = ?1 AND n.container_id = ?2 AND n.purchased_at IS NOT NULL)""")
                .setParameter(1, tenant)
                .setParameter(2, container)
                .getSingleResult());
    }

    private List<Campaign.Skipped> skipped(UUID tenant, long container) {
        List<?> rows = em.createNativeQuery("""
                        SELECT n.skipped_reason, COUNT(*) FROM mz_product_reservation_restock_notif n
                         WHERE n.tenant_id = ?1 AND n.container_id = ?2 AND n.skipped_reason IS NOT NULL
                         GROUP BY n.skipped_reason ORDER BY COUNT(*) DESC""")
                .setParameter(1, tenant)
                .setParameter(2, container)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Campaign.Skipped((String) row[0], Sql.number(row[1])))
                .toList();
    }

    private static CampaignRow row(Object[] row) {
        return new CampaignRow(
                Sql.number(row[0]),
                (String) row[1],
                CampaignState.of((String) row[2]),
                Sql.instant(row[3]),
                Sql.instantOrNull(row[4]),
                Sql.number(row[7]),
                Sql.number(row[8]),
                Sql.number(row[9]));
    }
}
