package org.comptoir.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.comptoir.platform.db.Sql;

/** Tags, hours, referrers and channels in one statement, told apart by the first column. */
@ApplicationScoped
class OverviewRepository {
    private static final String ALL = """
            SELECT 'tag', t.tag, NULL, 0, 0, 0, 0, 0, 0
              FROM (SELECT DISTINCT tag FROM short_click_tag WHERE tenant_id = ?1 ORDER BY tag LIMIT %1$d) t
            UNION ALL
            SELECT 'hour', '', h.hour, h.humans, h.qr, h.visitors, h.prefetches, h.bots, 0
              FROM short_click_tag_hour h WHERE h.tenant_id = ?1 AND h.tag = ?2 AND h.hour >= ?3
            UNION ALL
            SELECT 'host', r.host, NULL, r.humans, 0, 0, 0, 0, 0
              FROM (SELECT host, humans FROM short_click_tag_referrer
                     WHERE tenant_id = ?1 AND tag = ?2 AND humans > 0 ORDER BY humans DESC, host LIMIT %2$d) r
            UNION ALL
            SELECT 'channel', c.channel, NULL, c.humans, c.qr, c.visitors, c.prefetches, c.bots, c.followed
              FROM short_click_tag c WHERE c.tenant_id = ?1 AND c.tag = ?2 AND ?2 <> ''
            UNION ALL
            SELECT 'channel', x.channel, NULL, x.humans, x.qr, 0, x.prefetches, x.bots, 0
              FROM (SELECT COALESCE(l.channel, '') AS channel, SUM(c.kind = 'human') AS humans,
                           SUM(c.kind = 'human' AND c.via <=> 'qr') AS qr, SUM(c.kind = 'prefetch') AS prefetches,
                           SUM(c.kind = 'bot') AS bots
                      FROM short_click c JOIN short_link l ON l.tenant_id = c.tenant_id AND l.token = c.token
                     WHERE c.tenant_id = ?1 AND c.id > (SELECT rolled_id FROM short_rollup WHERE id = 1)
                       AND l.tag = ?2 AND ?2 <> '' GROUP BY 1) x""";

    @PersistenceContext
    private EntityManager em;

    /** Days that had clicks; the desk puts in the others. */
    Overview read(UUID tenant, String tag, Instant from, ZoneId zone, int tags, int referrers) {
        List<?> read = em.createNativeQuery(ALL.formatted(tags, referrers))
                .setParameter(1, tenant)
                .setParameter(2, tag)
                .setParameter(3, Sql.utc(from))
                .getResultList();
        List<Object[]> rows = read.stream().map(Object[].class::cast).toList();
        return new Overview(
                part(rows, "tag").map(row -> (String) row[1]).toList(),
                ClickRepository.byDay(hours(rows), zone).entrySet().stream()
                        .map(day -> new DayClicks(day.getKey(), day.getValue()))
                        .toList(),
                part(rows, "host")
                        .map(row -> new ReferrerClicks((String) row[1], Sql.number(row[3])))
                        .toList(),
                channels(tag, rows));
    }

    /** Counted ones, and on top of them what came in the last seconds. */
    private static List<TagClicks> channels(String tag, List<Object[]> rows) {
        Map<String, TagClicks> channels = new TreeMap<>();
        part(rows, "channel")
                .map(row -> new TagClicks(tag, (String) row[1], Sql.number(row[8]), ClickRepository.figures(row, 3)))
                .forEach(one -> channels.merge(one.channel(), one, TagClicks::plus));
        return List.copyOf(channels.values());
    }

    private static List<Object[]> hours(List<Object[]> rows) {
        return part(rows, "hour").map(row -> Arrays.copyOfRange(row, 2, 8)).toList();
    }

    private static Stream<Object[]> part(List<Object[]> rows, String part) {
        return rows.stream().filter(row -> part.equals(row[0]));
    }
}
