package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;
import org.jspecify.annotations.Nullable;

/** The people of a campaign, in the order in which they were found. */
@ApplicationScoped
class RecipientRepository {
    private static final String CLICKED = """
            EXISTS (SELECT 1 FROM short_click_total k WHERE k.tenant_id = n.tenant_id AND k.humans > 0
                       AND k.token IN (n.short_token_email, n.short_token_mail2))""";
    private static final String FROM = """

              FROM mz_product_reservation_restock_notif n
              JOIN mz_product_reservation r ON r.tenant_id = n.tenant_id AND r.id = n.reservation_id
              JOIN product p ON p.tenant_id = r.tenant_id AND p.id = r.product_id
             WHERE n.tenant_id = ?1""";
    private static final String ROWS = """
            SELECT r.id, r.created_at, r.customer_name, r.customer_email, p.name, r.quantity, n.coupon_code, n.mail1_sent_at,
                   n.mail1_error, n.mail2_sent_at, n.mail2_error, n.skipped_reason, n.purchased_at, n.id, n.created_at, """ + " " + CLICKED + FROM;

    @PersistenceContext
    private EntityManager em;

    List<Recipient> list(UUID tenant, long container, String text, Recipient.@Nullable State state, PageRequest page) {
        List<?> rows = narrowed(tenant, container, text, state)
                .beyond(page.cursor(), "n.created_at", "n.id")
                .query(
                        em,
                        ROWS,
                        " ORDER BY n.created_at %1$s, n.id %1$s LIMIT %2$d OFFSET %3$d"
                                .formatted(page.backward() ? "ASC" : "DESC", page.limit(), page.offset()))
                .getResultList();
        return rows.stream().map(row -> recipient((Object[]) row)).toList();
    }

    long count(UUID tenant, long container, String text, Recipient.@Nullable State state) {
        return Sql.number(narrowed(tenant, container, text, state)
                .query(em, "SELECT COUNT(*) FROM (SELECT 1" + FROM, " LIMIT " + Page.COUNT_LIMIT + ") counted")
                .getSingleResult());
    }

    private static Where narrowed(UUID tenant, long container, String text, Recipient.@Nullable State state) {
        return new Where(tenant)
                .and("n.container_id = ", container)
                .contains("CONCAT_WS(' ', r.customer_name, r.customer_email, n.coupon_code)", text)
                .when(state == Recipient.State.PURCHASED, "n.purchased_at IS NOT NULL")
                .when(state == Recipient.State.SKIPPED, "n.purchased_at IS NULL AND n.skipped_reason IS NOT NULL")
                .when(
                        state == Recipient.State.CLICKED,
                        "n.purchased_at IS NULL AND n.skipped_reason IS NULL AND " + CLICKED)
                .when(
                        state == Recipient.State.SENT,
                        "n.purchased_at IS NULL AND n.skipped_reason IS NULL AND n.mail1_sent_at IS NOT NULL AND NOT "
                                + CLICKED)
                .when(
                        state == Recipient.State.FAILED,
                        "n.purchased_at IS NULL AND n.skipped_reason IS NULL AND n.mail1_sent_at IS NULL AND n.mail1_error IS NOT NULL")
                .when(
                        state == Recipient.State.OPEN,
                        "n.purchased_at IS NULL AND n.skipped_reason IS NULL AND n.mail1_sent_at IS NULL AND n.mail1_error IS NULL");
    }

    private static Recipient recipient(Object[] row) {
        return new Recipient(
                Sql.number(row[0]),
                Sql.instant(row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Sql.number(row[5]),
                (String) row[6],
                Sql.instantOrNull(row[7]),
                (String) row[8],
                Sql.instantOrNull(row[9]),
                (String) row[10],
                (String) row[11],
                Sql.flag(row[15]),
                Sql.instantOrNull(row[12]),
                Sql.number(row[13]),
                Sql.instant(row[14]));
    }
}
