package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Values;

/** The opt-outs of the shop upstream as we keep them, and how far we have read. */
@ApplicationScoped
@Transactional
class MirrorRepository {
    private static final int FIELDS = 5;

    @PersistenceContext
    private EntityManager em;

    /** How far that reading is; none where it is not under way. */
    Optional<Long> cursor(UUID tenant, String name) {
        List<?> rows = em.createNativeQuery(
                        "SELECT CAST(c.value AS UNSIGNED) FROM mz_sync_cursor c WHERE c.tenant_id = ?1 AND c.name = ?2")
                .setParameter(1, tenant)
                .setParameter(2, name)
                .getResultList();
        return rows.stream().findFirst().map(Sql::number);
    }

    void begin(UUID tenant, String name) {
        em.createNativeQuery("INSERT IGNORE INTO mz_sync_cursor (tenant_id, name, value) VALUES (?1, ?2, '0')")
                .setParameter(1, tenant)
                .setParameter(2, name)
                .executeUpdate();
    }

    /** False where it stands elsewhere by now. */
    boolean advance(UUID tenant, String name, long from, long to) {
        return em.createNativeQuery("""
                                UPDATE mz_sync_cursor SET value = ?4 WHERE tenant_id = ?1 AND name = ?2 AND value = ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, name)
                        .setParameter(3, Long.toString(from))
                        .setParameter(4, Long.toString(to))
                        .executeUpdate()
                == 1;
    }

    void end(UUID tenant, String name) {
        em.createNativeQuery("DELETE FROM mz_sync_cursor WHERE tenant_id = ?1 AND name = ?2")
                .setParameter(1, tenant)
                .setParameter(2, name)
                .executeUpdate();
    }

    /** Those of the addresses that somebody had who was erased: what we keep of them is a hash, whoever names them again. */
    Set<String> erased(UUID tenant, Collection<String> hashes) {
        Set<String> found = new HashSet<>();
        if (!hashes.isEmpty()) {
            List<String> asked = List.copyOf(hashes);
            Query query = em.createNativeQuery("SELECT DISTINCT o.customer_email FROM mz_product_restock_optout o"
                            + " WHERE o.tenant_id = ?1 AND o.customer_email IN ("
                            + IntStream.range(2, asked.size() + 2)
                                    .mapToObj(n -> "?" + n)
                                    .collect(Collectors.joining(", "))
                            + ")")
                    .setParameter(1, tenant);
            for (int i = 0; i < asked.size(); i++) {
                query.setParameter(i + 2, asked.get(i));
            }
            List<?> rows = query.getResultList();
            rows.forEach(row -> found.add((String) row));
        }
        return found;
    }

    /** Of two that say the same there, the first is the one that would have to be withdrawn. What was said here stays to be told. */
    void mirror(UUID tenant, Collection<UpstreamPage.Row> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        Values values = new Values("""
                INSERT INTO mz_product_restock_optout (tenant_id, menzzo_id, customer_email, sku, scope, channel, synced_at,
                       created_at)""");
        rows.forEach(row -> values.row(
                tenant, row.id(), row.email(), row.sku(), row.scope(), row.channel(), Sql.utc(now), Sql.utc(now)));
        values.query(em, """
                 ON DUPLICATE KEY UPDATE menzzo_id = LEAST(COALESCE(menzzo_id, VALUES(menzzo_id)), VALUES(menzzo_id)),
                       synced_at = VALUES(synced_at)""").executeUpdate();
    }

    /** Not one that was said here and is not acknowledged: it is newer. */
    void withdraw(UUID tenant, Collection<UpstreamPage.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<UpstreamPage.Row> asked = List.copyOf(rows);
        Query query = em.createNativeQuery("DELETE FROM mz_product_restock_optout"
                        + " WHERE tenant_id = ?1 AND push_key IS NULL AND menzzo_id IN ("
                        + asked.stream().map(row -> Long.toString(row.id())).collect(Collectors.joining(","))
                        + ") AND (menzzo_id, customer_email, sku, scope, channel) IN ("
                        + IntStream.range(0, asked.size())
                                .map(i -> 2 + FIELDS * i)
                                .mapToObj(n -> "(?%d, ?%d, ?%d, ?%d, ?%d)".formatted(n, n + 1, n + 2, n + 3, n + 4))
                                .collect(Collectors.joining(", "))
                        + ")")
                .setParameter(1, tenant);
        int at = 2;
        for (UpstreamPage.Row row : asked) {
            query.setParameter(at++, row.id())
                    .setParameter(at++, row.email())
                    .setParameter(at++, row.sku())
                    .setParameter(at++, row.scope())
                    .setParameter(at++, row.channel());
        }
        query.executeUpdate();
    }

    /** Opt-outs made here that are still to be told, the first after that one. Articles without a number are known here alone. */
    List<UpstreamShop.Said> untold(UUID tenant, long after, int most) {
        List<?> rows = em.createNativeQuery("""
                        SELECT o.push_key, o.id, o.customer_email, o.sku, o.scope, o.channel, o.created_at
                          FROM mz_product_restock_optout o
                         WHERE o.tenant_id = ?1 AND o.push_key IS NOT NULL AND o.sku NOT LIKE '#%' AND o.id > ?2
                         ORDER BY o.id LIMIT ?3""")
                .setParameter(1, tenant)
                .setParameter(2, after)
                .setParameter(3, most)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new UpstreamShop.Said(
                        Sql.uuid(row[0]),
                        Sql.number(row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        Sql.instant(row[6])))
                .toList();
    }

    /** Told and taken; not where it was said again with another key meanwhile. */
    void acknowledged(UUID tenant, UpstreamShop.Said said, long number, Instant now) {
        em.createNativeQuery("""
                        UPDATE mz_product_restock_optout SET menzzo_id = ?4, pushed_at = ?5, push_key = NULL
                         WHERE tenant_id = ?1 AND id = ?2 AND push_key = ?3""")
                .setParameter(1, tenant)
                .setParameter(2, said.id())
                .setParameter(3, said.key())
                .setParameter(4, number)
                .setParameter(5, Sql.utc(now))
                .executeUpdate();
    }
}
