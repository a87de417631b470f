package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;

/** Campaigns counted: all of them in a list, one in detail. */
@ApplicationScoped
class FunnelRepository {
    /** Whether a person followed a link of row n. */
    static final String CLICKED = """
            EXISTS (SELECT 1 FROM short_click_total k WHERE k.tenant_id = n.tenant_id AND k.humans > 0
                       AND k.token IN (n.short_token_email, n.short_token_sms, n.short_token_whatsapp, n.short_token_mail2))""";
    /** Whether row n got anything. */
    static final String TOLD =
            "(n.mail1_sent_at IS NOT NULL OR n.sms_sent_at IS NOT NULL OR n.whatsapp_sent_at IS NOT NULL)";

    private static final String HEAD = """
            SELECT c.container_id, k.reference, c.state, COALESCE(k.arrived_at, c.created_at), c.prepared_at, c.paused_at,
                   c.stopped_at
              FROM mz_restock_campaign c
              JOIN mz_container k ON k.tenant_id = c.tenant_id AND k.id = c.container_id
             WHERE c.tenant_id = ?1""";
    /** Of one message: who was to get it, who got it, who did not and will not, and who bought for it. */
    private static final String OF_ONE = ", SUM(%1$s), COUNT(n.%2$s_sent_at),"
            + " SUM(%1$s AND n.%2$s_sent_at IS NULL AND n.%2$s_error IS NOT NULL), SUM(n.purchased_by <=> '%2$s')";

    private static final String SECOND =
            "(n.mail2_sent_at IS NOT NULL OR n.mail2_error IS NOT NULL OR n.mail1_sent_at IS NOT NULL"
                    + " AND n.skipped_reason IS NULL AND n.purchased_at IS NULL)";
    private static final String PARTS = Arrays.stream(Message.values())
            .map(message -> OF_ONE.formatted(
                    message == Message.MAIL2 ? SECOND : "(n." + message.token() + " IS NOT NULL)", message.column()))
            .collect(Collectors.joining());
    private static final int FIRST_PART = 6;
    private static final int OF_A_PART = 4;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ReturnsRepository returns;

    List<CampaignRow> list(UUID tenant, PageRequest page) {
        List<?> rows = em.createNativeQuery("""
                        SELECT h.*, COUNT(n.id), COALESCE(SUM(%s), 0), COUNT(n.purchased_at)
                          FROM (%s ORDER BY c.container_id DESC LIMIT ?2 OFFSET ?3) h
                          LEFT JOIN mz_product_reservation_restock_notif n
                            ON n.tenant_id = ?1 AND n.container_id = h.container_id
                         GROUP BY h.container_id ORDER BY h.container_id DESC""".formatted(TOLD, HEAD))
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
                em.createNativeQuery("SELECT COUNT(*), SUM(" + TOLD + "), SUM(" + CLICKED + """
                        ), COUNT(n.purchased_at), MIN(n.wave2_due_at), MAX(n.coupon_expires_at)""" + PARTS + """

                          FROM mz_product_reservation_restock_notif n
                         WHERE n.tenant_id = ?1 AND n.container_id = ?2""")
                        .setParameter(1, tenant)
                        .setParameter(2, container)
                        .getSingleResult();
        Map<String, Long> clicked = returns.clicked(tenant, container);
        ReturnsRepository.Revenue revenue = returns.revenue(tenant, container);
        Instant until = head[4] == null ? now : Sql.instant(head[4]);
        return new Campaign(
                container,
                (String) head[1],
                CampaignState.of((String) head[2]),
                Sql.instant(head[3]),
                Sql.instantOrNull(head[4]),
                Sql.instantOrNull(head[5]),
                Sql.instantOrNull(head[6]),
                Sql.instantOrNull(row[4]),
                Sql.instantOrNull(row[5]),
                new Campaign.Funnel(
                        reserved(tenant, container, until),
                        Sql.number(row[0]),
                        sum(row[1]),
                        sum(row[2]),
                        Sql.number(row[3]),
                        revenue.cents(),
                        revenue.discountCents()),
                Arrays.stream(Message.values())
                        .map(message -> part(
                                message,
                                row,
                                clicked.getOrDefault(message.link(), 0L),
                                revenue.by().getOrDefault(message, 0L)))
                        .toList(),
                skipped(tenant, container));
    }

    private static Campaign.Part part(Message message, Object[] row, long clicked, long cents) {
        int at = FIRST_PART + OF_A_PART * message.ordinal();
        long eligible = sum(row[at]);
        long sent = sum(row[at + 1]);
        long failed = sum(row[at + 2]);
        return new Campaign.Part(
                message, eligible, sent, failed, eligible - sent - failed, clicked, sum(row[at + 3]), cents);
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

    /** Of no rows there is no sum. */
    private static long sum(Object column) {
        return column == null ? 0 : Sql.number(column);
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
