package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.comptoir.platform.db.Sql;

/**
 * Takes due messages out of the others' sight. A claim moves a row's next attempt to the end of its lease, so that what a crash
 * left is found by the same index and the same query.
 */
@ApplicationScoped
@Transactional
class ClaimRepository {
    static final Duration LEASE = Duration.ofMinutes(2);

    @PersistenceContext
    private EntityManager em;

    /** Up to {@code limit} due messages of the lane, oldest first, over all tenants; none while sending is paused. */
    List<Claimed> claim(Lane lane, int limit, UUID lease, Instant now) {
        List<Object[]> rows = new ArrayList<>(due("pending", lane, limit, now));
        rows.addAll(due("failed", lane, limit - rows.size(), now));
        if (rows.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = rows.stream().map(row -> Sql.uuid(row[0])).toList();
        var update = em.createNativeQuery(
                "UPDATE notifications SET lease_token = ?1, leased_until = ?2, next_attempt_at = ?2 WHERE id IN ("
                        + marks(3, ids.size()) + ")");
        update.setParameter(1, lease).setParameter(2, Sql.utc(now.plus(LEASE)));
        bind(update, 3, ids);
        update.executeUpdate();
        Map<UUID, Object[]> senders =
                senders(rows.stream().map(row -> Sql.uuid(row[1])).distinct().toList());
        return rows.stream()
                .map(row -> message(row, Objects.requireNonNull(senders.get(Sql.uuid(row[1])))))
                .toList();
    }

    /** In whose name the shops write. */
    private Map<UUID, Object[]> senders(List<UUID> tenants) {
        var read = em.createNativeQuery("SELECT t.id, COALESCE(t.sender_name, t.name), t.sender_address FROM tenants t"
                + " WHERE t.id IN (" + marks(1, tenants.size()) + ")");
        bind(read, 1, tenants);
        List<?> rows = read.getResultList();
        return rows.stream().map(row -> (Object[]) row).collect(Collectors.toMap(row -> Sql.uuid(row[0]), row -> row));
    }

    /** In which lanes something is due: one row of the index for each lane and state, all in one statement. */
    Set<Lane> dueLanes(Instant now) {
        String one = """
                (SELECT lane, tenant_id FROM notifications FORCE INDEX (idx_notifications_status)
                  WHERE status = '%s' AND lane = '%s' AND next_attempt_at <= ?1 LIMIT 1)""";
        String all = Arrays.stream(Lane.values())
                .flatMap(lane -> Stream.of("pending", "failed").map(status -> one.formatted(status, lane.column())))
                .collect(Collectors.joining(" UNION ALL "));
        List<?> rows = em.createNativeQuery(all).setParameter(1, Sql.utc(now)).getResultList();
        return rows.stream().map(row -> Lane.of((String) ((Object[]) row)[0])).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Both states have rows of their own in the index, so that a batch reads nothing but what it takes, once; the tenants are
     * not part of it, because their rows would be locked with it.
     */
    private List<Object[]> due(String status, Lane lane, int limit, Instant now) {
        if (limit <= 0) {
            return List.of();
        }
        List<?> rows = em.createNativeQuery("""
                        SELECT id, tenant_id, type, event_type, dedupe_key, user_id, recipient, subject, body, body_text,
                               retry_count, max_retries, JSON_VALUE(metadata, '$.list_unsubscribe'),
                               COALESCE(JSON_VALUE(metadata, '$.advertising'), '0') IN ('1', 'true'),
                               JSON_QUERY(metadata, '$.template'), begun_at IS NOT NULL
                          FROM notifications FORCE INDEX (idx_notifications_status)
                         WHERE status = ?1 AND lane = ?4 AND next_attempt_at <= ?2
                           AND NOT EXISTS (SELECT 1 FROM outbox_pause)
                         ORDER BY next_attempt_at, id LIMIT ?3 FOR UPDATE SKIP LOCKED""")
                .setParameter(1, status)
                .setParameter(2, Sql.utc(now))
                .setParameter(3, limit)
                .setParameter(4, lane.column())
                .getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }

    static String marks(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(i -> "?" + i).collect(Collectors.joining(","));
    }

    static void bind(jakarta.persistence.Query query, int first, List<UUID> ids) {
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(first + i, ids.get(i));
        }
    }

    private static Claimed message(Object[] row, Object[] sender) {
        return new Claimed(
                Sql.uuid(row[0]),
                Sql.uuid(row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                row[5] == null ? null : Sql.number(row[5]),
                row[6] == null ? "" : (String) row[6],
                row[7] == null ? "" : (String) row[7],
                (String) row[8],
                row[9] == null ? "" : (String) row[9],
                (int) Sql.number(row[10]),
                (int) Sql.number(row[11]),
                (String) sender[1],
                (String) sender[2],
                (String) row[12],
                Sql.flag(row[13]),
                row[14] == null ? null : WhatsAppTemplate.parse((String) row[14]),
                Sql.flag(row[15]));
    }
}
