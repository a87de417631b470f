package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comptoir.kernel.Ids;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.rest.JsonConfig;

/** Puts messages into the outbox, many with one statement. */
@ApplicationScoped
@Transactional
class QueueRepository {
    private static final int ROWS = 200;
    private static final int COLUMNS = 13;
    private static final int SUBJECT = 255;

    @PersistenceContext
    private EntityManager em;

    /** How many of them are new: a message that is there already, by event type and dedupe key, stays as it is. */
    int insert(UUID tenant, List<NewMessage> messages, Instant now) {
        int added = 0;
        for (int from = 0; from < messages.size(); from += ROWS) {
            added += insertSome(tenant, messages.subList(from, Math.min(from + ROWS, messages.size())), now);
        }
        return added;
    }

    private int insertSome(UUID tenant, List<NewMessage> messages, Instant now) {
        String rows = IntStream.range(0, messages.size())
                .mapToObj(QueueRepository::marks)
                .collect(Collectors.joining(","));
        Query insert = em.createNativeQuery("""
                INSERT IGNORE INTO notifications
                  (id, tenant_id, user_id, type, lane, event_type, dedupe_key, recipient, subject, body, body_text,
                   next_attempt_at, metadata, created_at)
                VALUES """ + rows);
        for (int i = 0; i < messages.size(); i++) {
            NewMessage message = messages.get(i);
            int at = i * COLUMNS;
            String subject = message.subject();
            insert.setParameter(++at, Ids.uuid(now))
                    .setParameter(++at, tenant)
                    .setParameter(++at, message.userId())
                    .setParameter(++at, message.lane().channel())
                    .setParameter(++at, message.lane().column())
                    .setParameter(++at, message.eventType())
                    .setParameter(++at, message.dedupeKey())
                    .setParameter(++at, message.recipient())
                    .setParameter(
                            ++at, subject == null ? null : subject.substring(0, Math.min(subject.length(), SUBJECT)))
                    .setParameter(++at, message.html())
                    .setParameter(++at, message.text())
                    .setParameter(++at, Sql.utc(now))
                    .setParameter(++at, JsonConfig.jsonb().toJson(message.metadata()));
        }
        return insert.executeUpdate();
    }

    /** Due and created at the same moment: the twelfth value twice. */
    private static String marks(int row) {
        int first = row * COLUMNS;
        return IntStream.rangeClosed(1, COLUMNS)
                .mapToObj(i -> "?" + (first + i))
                .collect(Collectors.joining(",", "(", ",?" + (first + COLUMNS - 1) + ")"));
    }

    void redirect(UUID tenant, String eventPrefix, String to, String mark) {
        em.createNativeQuery("""
                        UPDATE notifications SET recipient = ?3, subject = CONCAT(?4, subject)
                         WHERE tenant_id = ?1 AND status IN ('pending', 'failed') AND next_attempt_at IS NOT NULL
                           AND event_type LIKE CONCAT(?2, '%') AND subject NOT LIKE CONCAT(?4, '%')""")
                .setParameter(1, tenant)
                .setParameter(2, eventPrefix)
                .setParameter(3, to)
                .setParameter(4, mark)
                .executeUpdate();
    }
}
