package org.comptoir.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.comptoir.platform.db.Sql;

/** Adds a range of clicks to the counts. Each statement sees the same clicks, because the range has lain long enough. */
@ApplicationScoped
class RollupRepository {
    private static final String HOUR = "DATE_FORMAT(%s, '%%Y-%%m-%%d %%H:00:00')";
    private static final String KINDS = """
            SUM(c.kind = 'human'), SUM(c.kind = 'human' AND c.via <=> 'qr'), SUM(c.kind = 'prefetch'), SUM(c.kind = 'bot')""";
    private static final String ADD = " ON DUPLICATE KEY UPDATE humans = humans + VALUES(humans), qr = qr + VALUES(qr),"
            + " prefetches = prefetches + VALUES(prefetches), bots = bots + VALUES(bots)";
    private static final String ADD_VISITORS = " ON DUPLICATE KEY UPDATE visitors = visitors + VALUES(visitors)";
    private static final String CLICKS = " FROM short_click c WHERE c.id > ?1 AND c.id <= ?2";
    private static final String FIRST = " FROM short_visitor v WHERE v.first_id > ?1 AND v.first_id <= ?2";

    /** What is counted of all clicks, and what may be. */
    record State(long rolled, long settled) {}

    @PersistenceContext
    private EntityManager em;

    /** The state, held until the transaction ends; nothing where another node holds it. */
    List<State> hold() {
        List<?> rows = em.createNativeQuery(
                        "SELECT rolled_id, settled_id FROM short_rollup WHERE id = 1 FOR UPDATE SKIP LOCKED")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new State(Sql.number(row[0]), Sql.number(row[1])))
                .toList();
    }

    /**
     * Moves on what may be counted. Ids are given out before they are committed: only with every writer's row in hand is
     * the highest one seen the end of something whole, and it is counted some seconds later, when siblings are there to judge by;
     * in a flood later still, because many clicks on one link cost the counts as little as one.
     */
    void settle(int seconds, long flood, int floodSeconds) {
        boolean due = !em.createNativeQuery("""
                        SELECT s.id FROM short_rollup s WHERE s.id = 1 AND s.seen_at < UTC_TIMESTAMP(3) - INTERVAL IF(s.seen_id - s.settled_id > ?2, ?3, ?1) SECOND
                           AND (s.settled_id < s.seen_id
                                OR EXISTS (SELECT c.tenant_id FROM short_click c WHERE c.id > s.seen_id))""")
                .setParameter(1, seconds)
                .setParameter(2, flood)
                .setParameter(3, floodSeconds)
                .getResultList()
                .isEmpty();
        if (due) {
            em.createNativeQuery("SELECT node FROM short_writer FOR UPDATE").getResultList();
            em.createNativeQuery("UPDATE short_rollup SET settled_id = seen_id, seen_id = GREATEST(seen_id, ?1),"
                            + " seen_at = UTC_TIMESTAMP(3) WHERE id = 1")
                    .setParameter(1, last())
                    .executeUpdate();
        }
    }

    private long last() {
        List<?> last = em.createNativeQuery("SELECT id, tenant_id FROM short_click ORDER BY id DESC LIMIT 1")
                .getResultList();
        return last.isEmpty() ? 0 : Sql.number(((Object[]) last.get(0))[0]);
    }

    /** The end of so many clicks behind that one, or of all that may be counted: ids have gaps, some of them wide. */
    long end(State state, int clicks) {
        Object end = em.createNativeQuery("""
                        SELECT MAX(c.id) FROM (SELECT id, tenant_id FROM short_click WHERE id > ?1 AND id <= ?2
                         ORDER BY id LIMIT\s""" + clicks + ") c")
                .setParameter(1, state.rolled())
                .setParameter(2, state.settled())
                .getSingleResult();
        return end == null ? state.settled() : Sql.number(end);
    }

    void rolled(long to) {
        em.createNativeQuery("UPDATE short_rollup SET rolled_id = ?1 WHERE id = 1")
                .setParameter(1, to)
                .executeUpdate();
    }

    /** Everything at once, each click once. */
    void add(long from, long to) {
        run(
                from,
                to,
                "INSERT IGNORE INTO short_visitor (tenant_id, token, day, visitor, first_id, hour)"
                        + " SELECT c.tenant_id, c.token, DATE(c.clicked_at), c.visitor, MIN(c.id), "
                        + HOUR.formatted("MIN(c.clicked_at)") + CLICKS
                        + " AND c.kind = 'human' AND c.visitor IS NOT NULL GROUP BY 1, 2, 3, 4");
        run(
                from,
                to,
                "INSERT INTO short_click_hour (tenant_id, token, hour, humans, qr, prefetches, bots)"
                        + " SELECT c.tenant_id, c.token, " + HOUR.formatted("c.clicked_at") + ", " + KINDS + CLICKS
                        + " GROUP BY 1, 2, 3" + ADD);
        run(
                from,
                to,
                "INSERT INTO short_click_hour (tenant_id, token, hour, visitors)"
                        + " SELECT v.tenant_id, v.token, v.hour, COUNT(*)" + FIRST + " GROUP BY 1, 2, 3"
                        + ADD_VISITORS);
        run(
                from,
                to,
                "INSERT INTO short_click_total (tenant_id, token, humans, qr, prefetches, bots, first_id, last_at)"
                        + " SELECT c.tenant_id, c.token, " + KINDS + ", MIN(IF(c.kind = 'human', c.id, NULL)),"
                        + " MAX(IF(c.kind = 'human', c.clicked_at, NULL))" + CLICKS + " GROUP BY 1, 2" + ADD
                        + ", first_id = COALESCE(first_id, VALUES(first_id)),"
                        + " last_at = GREATEST(COALESCE(last_at, VALUES(last_at)), COALESCE(VALUES(last_at), last_at))");
        run(
                from,
                to,
                "INSERT INTO short_click_total (tenant_id, token, visitors)" + " SELECT v.tenant_id, v.token, COUNT(*)"
                        + FIRST + " GROUP BY 1, 2" + ADD_VISITORS);
        run(
                from,
                to,
                "INSERT INTO short_click_referrer (tenant_id, token, host, humans)"
                        + " SELECT c.tenant_id, c.token, COALESCE(c.referrer_host, ''), COUNT(*)" + CLICKS
                        + " AND c.kind = 'human' GROUP BY 1, 2, 3 ON DUPLICATE KEY UPDATE humans = humans + VALUES(humans)");
    }

    private void run(long from, long to, String sql) {
        em.createNativeQuery(sql).setParameter(1, from).setParameter(2, to).executeUpdate();
    }
}
