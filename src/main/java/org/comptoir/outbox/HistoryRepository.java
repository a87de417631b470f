package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;

/** The outbox as people look back on it; mails that open an account are not part of it. */
@ApplicationScoped
class HistoryRepository {
    /** It failed, and from its beginning nobody has learnt that it did not arrive. */
    private static final String UNCERTAIN =
            "(n.status = 'failed' AND n.next_attempt_at IS NULL AND n.begun_at IS NOT NULL)";

    private static final String COLUMNS = """
            SELECT n.id, n.event_type, n.type, n.recipient, n.subject, n.status, n.sent_at, n.failed_at, n.error_msg,
                   n.retry_count, n.resend_count, n.next_attempt_at, n.created_at, n.order_reference,
                   n.body_text IS NOT NULL, n.credits, IF(n.type = 'email', NULL, n.message_id),\s""" + UNCERTAIN + """

              FROM notifications n WHERE n.tenant_id = ?1""";

    @PersistenceContext
    private EntityManager em;

    /** The rows that the request asks for and one more; the other way round where it reads backward. */
    List<MessageRow> list(UUID tenant, ZoneId zone, MessageFilter filter, PageRequest request) {
        String way = request.backward() ? "ASC" : "DESC";
        Where where = matching(tenant, zone, filter);
        where.beyond(request.cursor(), "n.created_at", "n.id", cursor -> uuid(cursor.text(1)));
        List<?> rows = where.query(
                        em,
                        COLUMNS,
                        " ORDER BY n.created_at " + way + ", n.id " + way + " LIMIT " + request.limit() + " OFFSET "
                                + request.offset())
                .getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    /** How many match, counted to a little over a thousand. */
    long count(UUID tenant, ZoneId zone, MessageFilter filter) {
        Object counted = matching(tenant, zone, filter)
                .query(
                        em,
                        "SELECT COUNT(*) FROM (SELECT 1 FROM notifications n WHERE n.tenant_id = ?1",
                        " LIMIT " + Page.COUNT_LIMIT + ") counted")
                .getSingleResult();
        return Sql.number(counted);
    }

    Optional<MessageRow> one(UUID tenant, UUID id) {
        List<?> rows = new Where(tenant)
                .and("n.id = ", id)
                .when(true, "n.event_type NOT LIKE 'access.%'")
                .query(em, COLUMNS, "")
                .getResultList();
        return rows.stream().findFirst().map(row -> row((Object[]) row));
    }

    Optional<MessageText> text(UUID tenant, UUID id) {
        List<?> rows = em.createNativeQuery("""
                        SELECT body, body_text FROM notifications
                         WHERE tenant_id = ?1 AND id = ?2 AND event_type NOT LIKE 'access.%'""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .findFirst()
                .map(row -> new MessageText((String) row[0], (String) row[1]));
    }

    /** Only what is lost for good and not being sent; false where it is not so any more. */
    boolean resend(UUID tenant, UUID id, Instant now) {
        return em.createNativeQuery("""
                                UPDATE notifications
                                   SET status = 'pending', next_attempt_at = ?3, resend_count = resend_count + 1, begun_at = NULL
                                 WHERE tenant_id = ?1 AND id = ?2 AND status = 'failed' AND next_attempt_at IS NULL
                                   AND resend_count < ?4 AND body_text IS NOT NULL""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, Sql.utc(now))
                        .setParameter(4, MessageRow.MOST_RESENDS)
                        .executeUpdate()
                == 1;
    }

    /** False while it is being sent, and where there is nothing left to cancel. */
    boolean cancel(UUID tenant, UUID id, Instant now) {
        return em.createNativeQuery("""
                                UPDATE notifications SET status = 'cancelled', next_attempt_at = NULL, lease_token = NULL
                                 WHERE tenant_id = ?1 AND id = ?2 AND status IN ('pending', 'failed')
                                   AND (lease_token IS NULL OR leased_until < ?3 AND begun_at IS NULL)""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    /** One that will not go, as other rooms hear of it. */
    SentMessage told(UUID tenant, UUID id, String reason) {
        Object[] row = (Object[]) em.createNativeQuery("""
                        SELECT type, event_type, dedupe_key, user_id, recipient FROM notifications
                         WHERE tenant_id = ?1 AND id = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .getSingleResult();
        Long user = row[3] == null ? null : Sql.number(row[3]);
        String recipient = row[4] == null ? "" : (String) row[4];
        return new SentMessage(
                id,
                tenant,
                (String) row[0],
                (String) row[1],
                (String) row[2],
                user,
                recipient,
                reason,
                false,
                false,
                false);
    }

    private static Where matching(UUID tenant, ZoneId zone, MessageFilter filter) {
        MessageStatus status = filter.status();
        MessageKind kind = filter.type();
        return new Where(tenant)
                .and("n.order_reference = ", filter.orderReference())
                .and("n.status = ", status == null ? null : status.column())
                .and("n.event_type = ", kind == null ? null : kind.eventType())
                .and("n.created_at >= ", filter.start(zone))
                .and("n.created_at < ", filter.end(zone))
                .when(filter.certainty() == Certainty.UNCERTAIN, UNCERTAIN)
                .when(filter.certainty() == Certainty.CERTAIN, "NOT " + UNCERTAIN)
                .when(kind == null, "n.event_type NOT LIKE 'access.%'");
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw org.comptoir.kernel.DomainException.invalid("cursor", "cursor");
        }
    }

    private static MessageRow row(Object[] row) {
        return new MessageRow(
                Sql.uuid(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                MessageStatus.of((String) row[5]),
                Sql.instantOrNull(row[6]),
                Sql.instantOrNull(row[7]),
                (String) row[8],
                (int) Sql.number(row[9]),
                (int) Sql.number(row[10]),
                Sql.instantOrNull(row[11]),
                Sql.instant(row[12]),
                (String) row[13],
                Sql.flag(row[14]),
                (java.math.BigDecimal) row[15],
                (String) row[16],
                Sql.flag(row[17]));
    }
}
