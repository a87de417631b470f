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
        if (isPaused()) {
            return List.of();
        }
        List<UUID> ids = new ArrayList<>(due("pending", lane, limit, now));
        ids.addAll(due("failed", lane, limit - ids.size(), now));
        if (ids.isEmpty()) {
            return List.of();
        }
        var update = em.createNativeQuery(
                "UPDATE notifications SET lease_token = ?1, leased_until = ?2, next_attempt_at = ?2 WHERE id IN ("
                        + marks(3, ids.size()) + ")");
        update.setParameter(1, lease).setParameter(2, Sql.utc(now.plus(LEASE)));
        bind(update, 3, ids);
        update.executeUpdate();
        var read = em.createNativeQuery("""
                SELECT n.id, n.tenant_id, n.type, n.event_type, n.dedupe_key, n.user_id, n.recipient, n.subject, n.body,
                       n.body_text, n.retry_count, n.max_retries, COALESCE(t.sender_name, t.name), t.sender_address,
                       JSON_VALUE(n.metadata, '$.list_unsubscribe'), COALESCE(JSON_VALUE(n.metadata, '$.advertising'), '0') IN ('1', 'true'),
                       JSON_QUERY(n.metadata, '$.template'), n.begun_at IS NOT NULL
                  FROM notifications n JOIN tenants t ON t.id = n.tenant_id
                 WHERE n.id IN (""" + marks(1, ids.size()) + ") ORDER BY n.id");
        bind(read, 1, ids);
        List<?> rows = read.getResultList();
        return rows.stream().map(row -> message((Object[]) row)).toList();
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

    boolean isPaused() {
        return !em.createNativeQuery("SELECT id FROM outbox_pause")
                .getResultList()
                .isEmpty();
    }

    /** Both states have rows of their own in the index, so that a batch reads nothing but what it takes. */
    private List<UUID> due(String status, Lane lane, int limit, Instant now) {
        if (limit <= 0) {
            return List.of();
        }
        List<?> ids = em.createNativeQuery("""
                        SELECT id, tenant_id FROM notifications FORCE INDEX (idx_notifications_status)
                         WHERE status = ?1 AND lane = ?4 AND next_attempt_at <= ?2
                         ORDER BY next_attempt_at, id LIMIT ?3 FOR UPDATE SKIP LOCKED""")
                .setParameter(1, status)
                .setParameter(2, Sql.utc(now))
                .setParameter(3, limit)
                .setParameter(4, lane.column())
                .getResultList();
        return ids.stream().map(row -> Sql.uuid(((Object[]) row)[0])).toList();
    }

    static String marks(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(i -> "?" + i).collect(Collectors.joining(","));
    }

    static void bind(jakarta.persistence.Query query, int first, List<UUID> ids) {
        for (int i = 0; i < ids.size(); i++) {
            query.setParameter(first + i, ids.get(i));
        }
    }

    private static Claimed message(Object[] row) {
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
                (String) row[12],
                (String) row[13],
                (String) row[14],
                Sql.flag(row[15]),
                row[16] == null ? null : WhatsAppTemplate.parse((String) row[16]),
                Sql.flag(row[17]));
    }
}
