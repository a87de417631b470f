package org.comptoir.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** What clicks add up to: read from the counts, and the clicks of the last seconds that are in none of them yet. */
@ApplicationScoped
class ClickRepository {
    private static final String SUMS = """
            CAST(SUM(c.kind = 'human') AS INTEGER), CAST(SUM(c.kind = 'human' AND c.via <=> 'qr') AS INTEGER),
            0, CAST(SUM(c.kind = 'prefetch') AS INTEGER), CAST(SUM(c.kind = 'bot') AS INTEGER)""";

    @PersistenceContext
    private EntityManager em;

    /** Clicks on these links that are in no count yet; visitors among them are counted with the next one. */
    Map<String, Figures> tail(UUID tenant, List<String> tokens) {
        Map<String, Figures> found = new HashMap<>();
        if (tokens.isEmpty()) {
            return found;
        }
        Query query =
                em.createNativeQuery("SELECT c.token, " + SUMS + """
                 FROM short_click c
                WHERE c.tenant_id = ? AND c.id > (SELECT rolled_id FROM short_rollup WHERE id = 1)
                  AND c.token IN (""" + holes(tokens.size()) + ") GROUP BY c.token");
        query.setParameter(1, tenant);
        for (int i = 0; i < tokens.size(); i++) {
            query.setParameter(i + 2, tokens.get(i));
        }
        for (Object row : query.getResultList()) {
            found.put((String) ((Object[]) row)[0], figures((Object[]) row, 1));
        }
        return found;
    }

    /** Tag by tag and channel by channel; one tag, or with null the latest of all. */
    List<TagClicks> tag(UUID tenant, String tag) {
        List<?> rows = em.createNativeQuery("""
                        SELECT tag, channel, followed, humans, qr, visitors, prefetches, bots
                          FROM short_click_tag WHERE tenant_id = ?1 AND tag = ?2 ORDER BY channel""")
                .setParameter(1, tenant)
                .setParameter(2, tag)
                .getResultList();
        Map<String, TagClicks> channels = new TreeMap<>();
        for (Object one : rows) {
            Object[] row = (Object[]) one;
            channels.put((String) row[1], new TagClicks(tag, (String) row[1], Sql.number(row[2]), figures(row, 3)));
        }
        for (Object one : tagTail(tenant, tag)) {
            Object[] row = (Object[]) one;
            channels.merge((String) row[0], new TagClicks(tag, (String) row[0], 0, figures(row, 1)), TagClicks::plus);
        }
        return List.copyOf(channels.values());
    }

    private List<?> tagTail(UUID tenant, String tag) {
        return em.createNativeQuery("SELECT COALESCE(l.channel, ''), " + SUMS + """
                          FROM short_click c JOIN short_link l ON l.tenant_id = c.tenant_id AND l.token = c.token
                         WHERE c.tenant_id = ?1 AND c.id > (SELECT rolled_id FROM short_rollup WHERE id = 1) AND l.tag = ?2
                         GROUP BY 1""")
                .setParameter(1, tenant)
                .setParameter(2, tag)
                .getResultList();
    }

    /** By day of that zone, counted hour by hour; days without clicks are not there. */
    Map<LocalDate, Figures> days(UUID tenant, String token, Instant from, ZoneId zone) {
        return byDay(
                em.createNativeQuery("""
                        SELECT hour, humans, qr, visitors, prefetches, bots FROM short_click_hour
                         WHERE tenant_id = ?1 AND token = ?2 AND hour >= ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, token)
                        .setParameter(3, Sql.utc(from))
                        .getResultList(),
                zone);
    }

    /** Rows of hours, added up to the days of a zone. */
    static Map<LocalDate, Figures> byDay(List<?> hours, ZoneId zone) {
        Map<LocalDate, Figures> days = new TreeMap<>();
        for (Object one : hours) {
            Object[] row = (Object[]) one;
            days.merge(LocalDate.ofInstant(Sql.instant(row[0]), zone), figures(row, 1), Figures::plus);
        }
        return days;
    }

    List<ReferrerClicks> referrers(UUID tenant, String token, int most) {
        return referrers(em.createNativeQuery("""
                        SELECT host, humans FROM short_click_referrer
                         WHERE tenant_id = ?1 AND token = ?2 ORDER BY humans DESC, host LIMIT\s""" + most)
                .setParameter(1, tenant)
                .setParameter(2, token)
                .getResultList());
    }

    static List<ReferrerClicks> referrers(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new ReferrerClicks((String) row[0], Sql.number(row[1])))
                .toList();
    }

    /** Notes when their message was delivered, and has clicks judged again that were counted before. */
    void delivered(UUID tenant, List<String> tokens, Instant at) {
        Query update = em.createNativeQuery(
                "UPDATE short_link SET delivered_at = ? WHERE tenant_id = ? AND delivered_at IS NULL AND token IN ("
                        + holes(tokens.size()) + ")");
        update.setParameter(1, Sql.utc(at));
        update.setParameter(2, tenant);
        Query again = em.createNativeQuery(
                "INSERT IGNORE INTO short_recount (tenant_id, token) SELECT tenant_id, token FROM short_click_total"
                        + " WHERE tenant_id = ? AND token IN (" + holes(tokens.size()) + ")");
        again.setParameter(1, tenant);
        for (int i = 0; i < tokens.size(); i++) {
            update.setParameter(i + 3, tokens.get(i));
            again.setParameter(i + 2, tokens.get(i));
        }
        update.executeUpdate();
        again.executeUpdate();
    }

    /** Has every counted click on links of that tag judged again; answers how many links that are. */
    int rejudgeTag(UUID tenant, String tag) {
        return em.createNativeQuery("""
                        INSERT IGNORE INTO short_recount (tenant_id, token)
                        SELECT t.tenant_id, t.token FROM short_click_total t
                          JOIN short_link l ON l.tenant_id = t.tenant_id AND l.token = t.token
                         WHERE l.tenant_id = ?1 AND l.tag = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, tag)
                .executeUpdate();
    }

    void rejudge(UUID tenant, String token) {
        em.createNativeQuery("INSERT IGNORE INTO short_recount (tenant_id, token) VALUES (?1, ?2)")
                .setParameter(1, tenant)
                .setParameter(2, token)
                .executeUpdate();
    }

    static Figures figures(Object[] row, int from) {
        return new Figures(
                Sql.number(row[from]),
                Sql.number(row[from + 1]),
                Sql.number(row[from + 2]),
                Sql.number(row[from + 3]),
                Sql.number(row[from + 4]));
    }

    static String holes(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
