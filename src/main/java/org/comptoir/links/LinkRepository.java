package org.comptoir.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;
import org.jspecify.annotations.Nullable;

/** Links: made in numbers, found by index. */
@ApplicationScoped
class LinkRepository {
    private static final int AT_ONCE = 500;
    private static final String COUNT = "SELECT COUNT(*) FROM (SELECT 1 FROM short_link l WHERE l.tenant_id = ?1";
    private static final String COUNTED_TO = " LIMIT " + Page.COUNT_LIMIT + ") counted";
    private static final int COUNTED = 13;
    private static final String LAST = "t.last_at";
    private static final String ROWS = """
            SELECT l.token, l.target_url, l.channel, l.tag, l.expires_at, l.delivered_at, l.created_at,
                   COALESCE(t.humans, 0), COALESCE(t.qr, 0), COALESCE(t.visitors, 0), COALESCE(t.prefetches, 0),
                   COALESCE(t.bots, 0), t.last_at
              FROM short_link l LEFT JOIN short_click_total t ON t.tenant_id = l.tenant_id AND t.token = l.token
             WHERE l.tenant_id = ?1""";

    @PersistenceContext
    private EntityManager em;

    void insert(UUID tenant, List<String> tokens, List<NewLink> links, Instant now) {
        for (int from = 0; from < links.size(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, links.size());
            Query insert = em.createNativeQuery(
                    "INSERT INTO short_link (tenant_id, token, target_url, channel, tag, message, expires_at, created_at) VALUES "
                            + String.join(", ", Collections.nCopies(to - from, "(?, ?, ?, ?, ?, ?, ?, ?)")));
            int at = 1;
            for (int i = from; i < to; i++) {
                NewLink link = links.get(i);
                insert.setParameter(at++, tenant);
                insert.setParameter(at++, tokens.get(i));
                insert.setParameter(at++, link.targetUrl());
                insert.setParameter(at++, link.channel());
                insert.setParameter(at++, link.tag());
                insert.setParameter(at++, link.message());
                insert.setParameter(at++, utc(link.expiresAt()));
                insert.setParameter(at++, Sql.utc(now));
            }
            insert.executeUpdate();
        }
    }

    Optional<Link> find(UUID tenant, String token) {
        return rows(new Where(tenant)
                        .and("l.token = ", token)
                        .query(em, ROWS, "")
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** A part of the list, and how many there are on all of them. */
    record Listed(List<Link> rows, long counted) {}

    Listed list(UUID tenant, LinkFilter filter, PageRequest page) {
        String way = page.backward() ? "ASC" : "DESC";
        Where narrowed = narrowed(tenant, filter);
        String counted = "(" + COUNT + narrowed.soFar() + COUNTED_TO + ")";
        List<?> rows = narrowed.beyond(page.cursor(), "l.created_at", "l.token", place -> place.text(1))
                .query(
                        em,
                        ROWS.replace(LAST, LAST + ", " + counted),
                        " ORDER BY l.created_at %1$s, l.token %1$s LIMIT %2$d OFFSET %3$d"
                                .formatted(way, page.limit(), page.offset()))
                .getResultList();
        if (!rows.isEmpty()) {
            return new Listed(rows(rows), Sql.number(((Object[]) rows.get(0))[COUNTED]));
        }
        boolean first = page.cursor() == null && page.offset() == 0;
        return new Listed(List.of(), first ? 0 : count(tenant, filter));
    }

    /** Of a part that has nothing to say it beside. */
    private long count(UUID tenant, LinkFilter filter) {
        return Sql.number(narrowed(tenant, filter).query(em, COUNT, COUNTED_TO).getSingleResult());
    }

    /** True where it led somewhere until now. */
    boolean end(UUID tenant, String token, Instant now) {
        return em.createNativeQuery("""
                                UPDATE short_link SET expires_at = ?3
                                 WHERE tenant_id = ?1 AND token = ?2 AND (expires_at IS NULL OR expires_at > ?3)""")
                        .setParameter(1, tenant)
                        .setParameter(2, token)
                        .setParameter(3, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    private static Where narrowed(UUID tenant, LinkFilter filter) {
        return new Where(tenant)
                .and("l.token = ", filter.token())
                .and("l.tag = ", filter.tag())
                .and("l.channel = ", filter.channel());
    }

    private static List<Link> rows(List<?> rows) {
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static Link row(Object[] row) {
        return new Link(
                (String) row[0],
                "",
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Sql.instantOrNull(row[4]),
                Sql.instantOrNull(row[5]),
                Sql.instant(row[6]),
                ClickRepository.figures(row, 7),
                Sql.instantOrNull(row[12]));
    }

    private static @Nullable Object utc(@Nullable Instant at) {
        return at == null ? null : Sql.utc(at);
    }
}
