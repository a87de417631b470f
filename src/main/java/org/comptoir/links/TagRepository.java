package org.comptoir.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** What links of a tag add up to, and all of a shop's together (tag ''): added to with every range, moved when a link is counted anew. */
@ApplicationScoped
class TagRepository {
    private static final String KINDS = """
            SUM(c.kind = 'human'), SUM(c.kind = 'human' AND c.via <=> 'qr'), SUM(c.kind = 'prefetch'), SUM(c.kind = 'bot')""";
    private static final String ADD = " ON DUPLICATE KEY UPDATE humans = humans + VALUES(humans), qr = qr + VALUES(qr),"
            + " prefetches = prefetches + VALUES(prefetches), bots = bots + VALUES(bots)";
    private static final String ADD_HUMANS = " ON DUPLICATE KEY UPDATE humans = humans + VALUES(humans)";
    private static final String ADD_VISITORS = " ON DUPLICATE KEY UPDATE visitors = visitors + VALUES(visitors)";
    private static final String LINK = " JOIN short_link l ON l.tenant_id = c.tenant_id AND l.token = c.token";
    private static final String CLICKS = " FROM short_click c" + LINK + " WHERE c.id > ?1 AND c.id <= ?2";
    private static final String FIRST = " FROM short_visitor c" + LINK + " WHERE c.first_id > ?1 AND c.first_id <= ?2";
    private static final String CHANNEL = "SELECT c.tenant_id, l.tag, COALESCE(l.channel, ''), ";
    private static final String TAGGED = " AND l.tag IS NOT NULL";

    /** A link's own tag, and the shop as a whole. */
    private static final List<String> SCOPES = List.of("l.tag", "''");

    @PersistenceContext
    private EntityManager em;

    /** A range of clicks, after the links' own counts and visitors. */
    void add(long from, long to) {
        String into = "INSERT INTO short_click_tag (tenant_id, tag, channel, ";
        run(
                from,
                to,
                into + "humans, qr, prefetches, bots) " + CHANNEL + KINDS + CLICKS + TAGGED + " GROUP BY 1, 2, 3"
                        + ADD);
        run(from, to, into + "visitors) " + CHANNEL + "COUNT(*)" + FIRST + TAGGED + " GROUP BY 1, 2, 3" + ADD_VISITORS);
        run(
                from,
                to,
                into + "followed) " + CHANNEL + "COUNT(*)"
                        + FIRST.replace("short_visitor", "short_click_total") + TAGGED
                        + " GROUP BY 1, 2, 3 ON DUPLICATE KEY UPDATE followed = followed + VALUES(followed)");
        for (String scope : SCOPES) {
            // all links of a shop need not be looked up
            boolean all = scope.equals("''");
            String clicks = all ? CLICKS.replace(LINK, "") : CLICKS + TAGGED;
            String first = all ? FIRST.replace(LINK, "") : FIRST + TAGGED;
            String hour = "INSERT INTO short_click_tag_hour (tenant_id, tag, hour, ";
            String of = "SELECT c.tenant_id, " + scope + ", ";
            run(
                    from,
                    to,
                    hour + "humans, qr, prefetches, bots) " + of
                            + "DATE_FORMAT(c.clicked_at, '%Y-%m-%d %H:00:00'), " + KINDS + clicks
                            + " GROUP BY 1, 2, 3"
                            + ADD);
            run(from, to, hour + "visitors) " + of + "c.hour, COUNT(*)" + first + " GROUP BY 1, 2, 3" + ADD_VISITORS);
            run(
                    from,
                    to,
                    "INSERT INTO short_click_tag_referrer (tenant_id, tag, host, humans) " + of
                            + "COALESCE(c.referrer_host, ''), COUNT(*)" + clicks
                            + " AND c.kind = 'human' GROUP BY 1, 2, 3" + ADD_HUMANS);
        }
    }

    /** Takes a link's hours since then and its referrers out, before they are counted anew. */
    void takeOut(UUID tenant, String token, Instant since) {
        run(tenant, token, since, """
                UPDATE short_click_tag_hour t JOIN short_click_hour h ON h.tenant_id = t.tenant_id AND h.hour = t.hour
                  JOIN short_link l ON l.tenant_id = h.tenant_id AND l.token = h.token AND (t.tag = '' OR t.tag = l.tag)
                   SET t.humans = t.humans - h.humans, t.qr = t.qr - h.qr, t.visitors = t.visitors - h.visitors,
                       t.prefetches = t.prefetches - h.prefetches, t.bots = t.bots - h.bots
                 WHERE h.tenant_id = ?1 AND h.token = ?2 AND h.hour >= ?3""");
        run(tenant, token, null, """
                UPDATE short_click_tag_referrer t JOIN short_click_referrer r ON r.tenant_id = t.tenant_id AND r.host = t.host
                  JOIN short_link l ON l.tenant_id = r.tenant_id AND l.token = r.token AND (t.tag = '' OR t.tag = l.tag)
                   SET t.humans = t.humans - r.humans
                 WHERE r.tenant_id = ?1 AND r.token = ?2""");
    }

    /** Puts them in again. */
    void putIn(UUID tenant, String token, Instant since) {
        for (String scope : SCOPES) {
            String some = scope.equals("''") ? "" : TAGGED;
            run(
                    tenant,
                    token,
                    since,
                    """
                    INSERT INTO short_click_tag_hour (tenant_id, tag, hour, visitors, humans, qr, prefetches, bots)
                    SELECT * FROM (SELECT h.tenant_id AS c1, %s AS c2, h.hour AS c3, h.visitors AS c4, h.humans AS c5,
                                          h.qr AS c6, h.prefetches AS c7, h.bots AS c8 FROM short_click_hour h
                      JOIN short_link l ON l.tenant_id = h.tenant_id AND l.token = h.token
                     WHERE h.tenant_id = ?1 AND h.token = ?2 AND h.hour >= ?3""".formatted(scope) + some + ") n" + ADD + ", visitors = visitors + VALUES(visitors)");
            run(tenant, token, null, """
                    INSERT INTO short_click_tag_referrer (tenant_id, tag, host, humans)
                    SELECT * FROM (SELECT r.tenant_id AS c1, %s AS c2, r.host AS c3, r.humans AS c4 FROM short_click_referrer r
                      JOIN short_link l ON l.tenant_id = r.tenant_id AND l.token = r.token
                     WHERE r.tenant_id = ?1 AND r.token = ?2""".formatted(scope) + some + ") n" + ADD_HUMANS);
        }
    }

    /** By day of that zone; the tag '' for all links. */
    Map<LocalDate, Figures> days(UUID tenant, String tag, Instant from, ZoneId zone) {
        return ClickRepository.byDay(
                em.createNativeQuery("""
                        SELECT hour, humans, qr, visitors, prefetches, bots FROM short_click_tag_hour
                         WHERE tenant_id = ?1 AND tag = ?2 AND hour >= ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, tag)
                        .setParameter(3, Sql.utc(from))
                        .getResultList(),
                zone);
    }

    List<ReferrerClicks> referrers(UUID tenant, String tag, int most) {
        return ClickRepository.referrers(em.createNativeQuery("""
                        SELECT host, humans FROM short_click_tag_referrer
                         WHERE tenant_id = ?1 AND tag = ?2 AND humans > 0 ORDER BY humans DESC, host LIMIT\s""" + most)
                .setParameter(1, tenant)
                .setParameter(2, tag)
                .getResultList());
    }

    private void run(long from, long to, String sql) {
        em.createNativeQuery(sql).setParameter(1, from).setParameter(2, to).executeUpdate();
    }

    private void run(UUID tenant, String token, @Nullable Instant since, String sql) {
        Query query = em.createNativeQuery(sql).setParameter(1, tenant).setParameter(2, token);
        if (since != null) {
            query.setParameter(3, Sql.utc(since));
        }
        query.executeUpdate();
    }
}
