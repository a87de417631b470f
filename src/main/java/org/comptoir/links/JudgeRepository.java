package org.comptoir.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Judges what only time can tell, over clicks as they are stored. */
@ApplicationScoped
class JudgeRepository {
    private static final int AT_ONCE = 200;

    /** A person needs longer than that from the arrival of a message to a click in it. */
    private static final int SECONDS_TO_READ = 2;

    private static final String DELIVERY = """
            UPDATE short_click c JOIN short_link l ON l.tenant_id = c.tenant_id AND l.token = c.token
               SET c.kind = 'bot', c.reason = 'delivery'
             WHERE c.kind = 'human' AND l.delivered_at IS NOT NULL
               AND c.clicked_at < l.delivered_at + INTERVAL\s""" + SECONDS_TO_READ + " SECOND";

    @PersistenceContext
    private EntityManager em;

    /** Clicks of this range that came with the message, or before it. */
    void delivery(long from, long to) {
        em.createNativeQuery(DELIVERY + " AND c.id > ?1 AND c.id <= ?2")
                .setParameter(1, from)
                .setParameter(2, to)
                .executeUpdate();
    }

    void delivery(UUID tenant, String token) {
        em.createNativeQuery(DELIVERY + " AND c.tenant_id = ?1 AND c.token = ?2")
                .setParameter(1, tenant)
                .setParameter(2, token)
                .executeUpdate();
    }

    /** Messages of which a person's click lies in this range, by tenant. */
    Map<UUID, List<String>> messages(long from, long to) {
        List<?> rows = em.createNativeQuery("""
                        SELECT DISTINCT l.tenant_id, l.message FROM short_click c
                          JOIN short_link l ON l.tenant_id = c.tenant_id AND l.token = c.token
                         WHERE c.id > ?1 AND c.id <= ?2 AND c.kind = 'human' AND l.message IS NOT NULL""")
                .setParameter(1, from)
                .setParameter(2, to)
                .getResultList();
        Map<UUID, List<String>> found = new TreeMap<>();
        for (Object one : rows) {
            Object[] row = (Object[]) one;
            found.computeIfAbsent(Sql.uuid(row[0]), tenant -> new ArrayList<>()).add((String) row[1]);
        }
        return found;
    }

    /** All links of these messages with their clicks by people, or taken for a sweep before; in order of time. */
    List<Sweeps.Row> clicks(UUID tenant, List<String> messages) {
        List<Sweeps.Row> found = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += AT_ONCE) {
            List<String> some = messages.subList(from, Math.min(from + AT_ONCE, messages.size()));
            Query query = em.createNativeQuery(
                    """
                    SELECT l.message, l.token, c.id, c.clicked_at FROM short_link l
                      LEFT JOIN short_click c ON c.tenant_id = l.tenant_id AND c.token = l.token
                           AND (c.kind = 'human' OR c.reason = 'sweep')
                     WHERE l.tenant_id = ? AND l.message IN (""" + ClickRepository.holes(some.size()) + ") ORDER BY l.message, c.clicked_at, c.id");
            query.setParameter(1, tenant);
            for (int i = 0; i < some.size(); i++) {
                query.setParameter(i + 2, some.get(i));
            }
            for (Object one : query.getResultList()) {
                Object[] row = (Object[]) one;
                found.add(new Sweeps.Row(
                        (String) row[0],
                        (String) row[1],
                        row[2] == null ? null : Sql.number(row[2]),
                        Sql.instantOrNull(row[3])));
            }
        }
        return found;
    }

    /** Takes these clicks for a machine's; links of which some were counted already are counted again. */
    void sweep(UUID tenant, List<Long> ids, long rolled) {
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
            String which = " AND kind = 'human' AND id IN (" + ClickRepository.holes(some.size()) + ")";
            Query again = em.createNativeQuery("INSERT IGNORE INTO short_recount (tenant_id, token)"
                    + " SELECT tenant_id, token FROM short_click WHERE tenant_id = ?" + which + " AND id <= " + rolled);
            Query update = em.createNativeQuery(
                    "UPDATE short_click SET kind = 'bot', reason = 'sweep' WHERE tenant_id = ?" + which);
            for (Query query : List.of(again, update)) {
                query.setParameter(1, tenant);
                for (int i = 0; i < some.size(); i++) {
                    query.setParameter(i + 2, some.get(i));
                }
                query.executeUpdate();
            }
        }
    }

    /** What time alone had told is forgotten; headers are not asked again, they are not kept. */
    void acquit(UUID tenant, String token) {
        em.createNativeQuery("""
                        UPDATE short_click SET kind = 'human', reason = NULL
                         WHERE tenant_id = ?1 AND token = ?2 AND kind = 'bot' AND reason IN ('delivery', 'sweep')""").setParameter(1, tenant).setParameter(2, token).executeUpdate();
    }

    List<String> messageOf(UUID tenant, String token) {
        List<?> found = em.createNativeQuery(
                        "SELECT message FROM short_link WHERE tenant_id = ?1 AND token = ?2 AND message IS NOT NULL")
                .setParameter(1, tenant)
                .setParameter(2, token)
                .getResultList();
        return found.stream().map(String.class::cast).toList();
    }
}
