package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;
import org.jspecify.annotations.Nullable;

/** The people of a campaign, in the order in which they were found. */
@ApplicationScoped
class RecipientRepository {
    private static final String FROM = """

              FROM mz_product_reservation_restock_notif n
              JOIN mz_product_reservation r ON r.tenant_id = n.tenant_id AND r.id = n.reservation_id
              JOIN product p ON p.tenant_id = r.tenant_id AND p.id = r.product_id
             WHERE n.tenant_id = ?1""";
    private static final String ROWS = """
            SELECT r.id, r.created_at, r.customer_name, r.customer_email, p.name, r.quantity, n.coupon_code, n.skipped_reason,
                   n.purchased_at, n.purchased_by, n.id, n.created_at,
                   (SELECT GROUP_CONCAT(k.token) FROM short_click_total k
                     WHERE k.tenant_id = n.tenant_id AND k.humans > 0
                       AND k.token IN (n.short_token_email, n.short_token_sms, n.short_token_whatsapp, n.short_token_mail2))"""
            + Arrays.stream(Message.values())
                    .map(m -> ", n.%1$s, n.%2$s_sent_at, n.%2$s_error".formatted(m.token(), m.column()))
                    .collect(Collectors.joining())
            + FROM;
    private static final int CLICKED = 12;
    private static final int FIRST_MESSAGE = 13;
    private static final int OF_A_MESSAGE = 3;

    private static final String NO_END = "n.purchased_at IS NULL AND n.skipped_reason IS NULL AND ";
    private static final String STILL_OPEN =
            "(n.mail1_sent_at IS NULL AND n.mail1_error IS NULL OR n.sms_sent_at IS NULL AND n.sms_error IS NULL"
                    + " OR n.whatsapp_sent_at IS NULL AND n.whatsapp_error IS NULL)";

    @PersistenceContext
    private EntityManager em;

    List<Recipient> list(
            UUID tenant,
            long container,
            String text,
            Recipient.@Nullable State state,
            @Nullable Message message,
            PageRequest page) {
        List<?> rows = narrowed(tenant, container, text, state, message)
                .beyond(page.cursor(), "n.created_at", "n.id")
                .query(
                        em,
                        ROWS,
                        " ORDER BY n.created_at %1$s, n.id %1$s LIMIT %2$d OFFSET %3$d"
                                .formatted(page.backward() ? "ASC" : "DESC", page.limit(), page.offset()))
                .getResultList();
        return rows.stream().map(row -> recipient((Object[]) row)).toList();
    }

    long count(UUID tenant, long container, String text, Recipient.@Nullable State state, @Nullable Message message) {
        return Sql.number(narrowed(tenant, container, text, state, message)
                .query(em, "SELECT COUNT(*) FROM (SELECT 1" + FROM, " LIMIT " + Page.COUNT_LIMIT + ") counted")
                .getSingleResult());
    }

    /** With a message it is that one whose state is meant, without one the person. */
    private static Where narrowed(
            UUID tenant, long container, String text, Recipient.@Nullable State state, @Nullable Message message) {
        Where where = new Where(tenant)
                .and("n.container_id = ", container)
                .contains("CONCAT_WS(' ', r.customer_name, r.customer_email, n.coupon_code)", text)
                .when(message != null, message == null ? "" : "n." + message.token() + " IS NOT NULL");
        return state == null ? where : where.when(true, message == null ? ofPerson(state) : of(message, state));
    }

    private static String ofPerson(Recipient.State state) {
        return switch (state) {
            case PURCHASED -> "n.purchased_at IS NOT NULL";
            case SKIPPED -> "n.purchased_at IS NULL AND n.skipped_reason IS NOT NULL";
            case CLICKED -> NO_END + FunnelRepository.CLICKED;
            case SENT -> NO_END + FunnelRepository.TOLD + " AND NOT " + FunnelRepository.CLICKED;
            case OPEN -> NO_END + STILL_OPEN + " AND NOT " + FunnelRepository.TOLD;
            case FAILED -> NO_END + "NOT " + STILL_OPEN + " AND NOT " + FunnelRepository.TOLD;
        };
    }

    private static String of(Message message, Recipient.State state) {
        String sent = "n." + message.column() + "_sent_at";
        String error = "n." + message.column() + "_error";
        String clicked =
                "EXISTS (SELECT 1 FROM short_click_total k WHERE k.tenant_id = n.tenant_id AND k.humans > 0 AND k.token = n."
                        + message.token() + ")";
        return switch (state) {
            case PURCHASED -> "n.purchased_by = '" + message.column() + "'";
            case SKIPPED -> sent + " IS NULL AND n.skipped_reason IS NOT NULL";
            case CLICKED -> clicked;
            case SENT -> sent + " IS NOT NULL AND NOT " + clicked;
            case OPEN ->
                NO_END + sent + " IS NULL AND " + error + " IS NULL"
                        + (message == Message.MAIL2 ? " AND n.mail1_sent_at IS NOT NULL" : "");
            case FAILED -> "n.skipped_reason IS NULL AND " + sent + " IS NULL AND " + error + " IS NOT NULL";
        };
    }

    private static Recipient recipient(Object[] row) {
        Set<String> clicked =
                row[CLICKED] == null ? Set.of() : Set.of(row[CLICKED].toString().split(","));
        boolean over = row[7] != null || row[8] != null;
        boolean told = row[FIRST_MESSAGE + 1] != null;
        return new Recipient(
                Sql.number(row[0]),
                Sql.instant(row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                Sql.number(row[5]),
                (String) row[6],
                Arrays.stream(Message.values())
                        .map(message -> got(
                                message,
                                row,
                                clicked,
                                over,
                                row[FIRST_MESSAGE + OF_A_MESSAGE * message.ordinal()] != null
                                        && (message != Message.MAIL2 || told)))
                        .toList(),
                (String) row[7],
                Sql.instantOrNull(row[8]),
                row[9] == null ? null : Message.ofColumn(row[9].toString()),
                Sql.number(row[10]),
                Sql.instant(row[11]));
    }

    private static Recipient.Got got(Message message, Object[] row, Set<String> clicked, boolean over, boolean theirs) {
        int at = FIRST_MESSAGE + OF_A_MESSAGE * message.ordinal();
        Instant sent = Sql.instantOrNull(row[at + 1]);
        String error = (String) row[at + 2];
        Recipient.State state = !theirs
                ? null
                : clicked.contains(row[at])
                        ? Recipient.State.CLICKED
                        : sent != null
                                ? Recipient.State.SENT
                                : error != null && !Skip.isOurs(error)
                                        ? Recipient.State.FAILED
                                        : error != null || over ? Recipient.State.SKIPPED : Recipient.State.OPEN;
        return new Recipient.Got(message, state, sent, sent == null ? error : null);
    }
}
