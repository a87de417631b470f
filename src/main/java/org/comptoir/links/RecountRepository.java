package org.comptoir.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Counts one link anew from its clicks, as far back as they are kept. */
@ApplicationScoped
class RecountRepository {
    private static final String OF_IT = " AND token = :token AND ";
    private static final String CLICKS =
            " FROM short_click WHERE tenant_id = :tenant" + OF_IT + "id <= :rolled AND clicked_at >= :from ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TagRepository tags;

    /** Some links whose turn it is. */
    List<Map.Entry<UUID, String>> due(int most) {
        List<?> rows = em.createNativeQuery("SELECT tenant_id, token FROM short_recount LIMIT " + most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> Map.entry(Sql.uuid(row[0]), (String) row[1]))
                .toList();
    }

    void done(UUID tenant, String token) {
        em.createNativeQuery("DELETE FROM short_recount WHERE tenant_id = ?1 AND token = ?2")
                .setParameter(1, tenant)
                .setParameter(2, token)
                .executeUpdate();
    }

    /** Hours and visitors since then are put together again, and the totals moved by what that changed. */
    void recount(UUID tenant, String token, long rolled, Instant from) {
        Scope scope = new Scope(tenant, token, rolled, from);
        Figures before = hours(scope);
        tags.takeOut(tenant, token, from);
        run(scope, "DELETE FROM short_click_hour WHERE tenant_id = :tenant" + OF_IT + "hour >= :from");
        run(scope, "DELETE FROM short_visitor WHERE tenant_id = :tenant" + OF_IT + "day >= DATE(:from)");
        run(scope, """
                INSERT INTO short_visitor (tenant_id, token, day, visitor, first_id, hour)
                SELECT tenant_id, token, DATE(clicked_at), visitor, MIN(id), DATE_FORMAT(MIN(clicked_at), '%Y-%m-%d %H:00:00')
                """ + CLICKS + "AND kind = 'human' AND visitor IS NOT NULL GROUP BY 1, 2, 3, 4");
        run(scope, """
                INSERT INTO short_click_hour (tenant_id, token, hour, humans, qr, prefetches, bots)
                SELECT tenant_id, token, DATE_FORMAT(clicked_at, '%Y-%m-%d %H:00:00'), SUM(kind = 'human'),
                       SUM(kind = 'human' AND via <=> 'qr'), SUM(kind = 'prefetch'), SUM(kind = 'bot')
                """ + CLICKS + "GROUP BY 1, 2, 3");
        run(
                scope,
                "INSERT INTO short_click_hour (tenant_id, token, hour, visitors)"
                        + " SELECT tenant_id, token, hour, COUNT(*) FROM short_visitor WHERE tenant_id = :tenant"
                        + OF_IT + "day >= DATE(:from)"
                        + " GROUP BY 1, 2, 3 ON DUPLICATE KEY UPDATE visitors = VALUES(visitors)");
        run(scope, "DELETE FROM short_click_referrer WHERE tenant_id = :tenant" + OF_IT + "1 = 1");
        run(
                scope,
                "INSERT INTO short_click_referrer (tenant_id, token, host, humans)"
                        + " SELECT tenant_id, token, COALESCE(referrer_host, ''), COUNT(*)" + CLICKS
                        + "AND kind = 'human' GROUP BY 1, 2, 3");
        tags.putIn(tenant, token, from);
        move(scope, hours(scope).minus(before));
    }

    private void move(Scope scope, Figures change) {
        String add = "SET t.humans = t.humans + :humans, t.qr = t.qr + :qr, t.visitors = t.visitors + :visitors,"
                + " t.prefetches = t.prefetches + :prefetches, t.bots = t.bots + :bots";
        boolean followed = isFollowed(scope);
        run(
                scope,
                change,
                "UPDATE short_click_total t " + add
                        + ", t.first_id = (SELECT MIN(c.id) FROM short_click c WHERE c.tenant_id = :tenant AND c.token = :token"
                        + " AND c.kind = 'human' AND c.id <= :rolled) WHERE t.tenant_id = :tenant AND t.token = :token");
        int turned = (isFollowed(scope) ? 1 : 0) - (followed ? 1 : 0);
        run(
                scope,
                change,
                "UPDATE short_click_tag t JOIN short_link l ON l.tenant_id = t.tenant_id AND l.tag = t.tag"
                        + " AND COALESCE(l.channel, '') = t.channel " + add + ", t.followed = t.followed + " + turned
                        + " WHERE l.tenant_id = :tenant AND l.token = :token");
    }

    private boolean isFollowed(Scope scope) {
        return !bound(
                        scope,
                        "SELECT token FROM short_click_total WHERE tenant_id = :tenant" + OF_IT
                                + "first_id IS NOT NULL")
                .getResultList()
                .isEmpty();
    }

    private Figures hours(Scope scope) {
        Object row = bound(scope, """
                SELECT COALESCE(SUM(humans), 0), COALESCE(SUM(qr), 0), COALESCE(SUM(visitors), 0),
                       COALESCE(SUM(prefetches), 0), COALESCE(SUM(bots), 0) FROM short_click_hour
                 WHERE tenant_id = :tenant""" + OF_IT + "hour >= :from").getSingleResult();
        return ClickRepository.figures((Object[]) row, 0);
    }

    private record Scope(UUID tenant, String token, long rolled, Instant from) {}

    private void run(Scope scope, String sql) {
        bound(scope, sql).executeUpdate();
    }

    private void run(Scope scope, Figures change, String sql) {
        List<Object> values =
                List.of(change.humans(), change.qr(), change.visitors(), change.prefetches(), change.bots());
        List<String> names = List.of(":humans", ":qr", ":visitors", ":prefetches", ":bots");
        String filled = sql;
        for (int i = 0; i < values.size(); i++) {
            filled = filled.replace(names.get(i), values.get(i).toString());
        }
        bound(scope, filled).executeUpdate();
    }

    /** Native queries know places, not names. */
    private Query bound(Scope scope, String sql) {
        Query query = em.createNativeQuery(sql.replace(":tenant", "?1")
                .replace(":token", "?2")
                .replace(":rolled", "?3")
                .replace(":from", "?4"));
        query.setParameter(1, scope.tenant()).setParameter(2, scope.token());
        if (sql.contains(":rolled")) {
            query.setParameter(3, scope.rolled());
        }
        if (sql.contains(":from")) {
            query.setParameter(4, Sql.utc(scope.from()));
        }
        return query;
    }
}
