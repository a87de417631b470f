package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Who is at which shop upstream: one node at a time, for as long as it goes on with it. */
@ApplicationScoped
@Transactional
class SyncRunRepository {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int MOST_DOUBLED = 5;

    @PersistenceContext
    private EntityManager em;

    /** A run of one node. */
    record Run(UUID tenant, UUID lease) {}

    /** Of tenants that are open for business. */
    List<UUID> due(Instant now) {
        List<?> rows = em.createNativeQuery("""
                        SELECT u.tenant_id FROM campaign_upstream u JOIN tenants t ON t.id = u.tenant_id AND t.is_active
                         WHERE u.is_enabled AND u.due_at <= ?1 AND (u.leased_until IS NULL OR u.leased_until <= ?1)
                         ORDER BY u.due_at""").setParameter(1, Sql.utc(now)).getResultList();
        return rows.stream().map(Sql::uuid).toList();
    }

    /** True for the one node that gets it; what its holder did not bring to an end is taken up again. */
    boolean claim(Run run, Instant now) {
        return em.createNativeQuery("""
                                UPDATE campaign_upstream SET lease_token = ?2, leased_until = ?4, run_rows = 0
                                 WHERE tenant_id = ?1 AND is_enabled AND due_at <= ?3
                                   AND (leased_until IS NULL OR leased_until <= ?3)""")
                        .setParameter(1, run.tenant())
                        .setParameter(2, run.lease())
                        .setParameter(3, Sql.utc(now))
                        .setParameter(4, Sql.utc(now.plus(LEASE)))
                        .executeUpdate()
                == 1;
    }

    /** To be asked in the transaction of each step: false where it is no longer this node's, or was switched off. */
    boolean extend(Run run, long rows, Instant now) {
        return em.createNativeQuery("""
                                UPDATE campaign_upstream SET leased_until = ?3, run_rows = run_rows + ?4
                                 WHERE tenant_id = ?1 AND lease_token = ?2 AND is_enabled""")
                        .setParameter(1, run.tenant())
                        .setParameter(2, run.lease())
                        .setParameter(3, Sql.utc(now.plus(LEASE)))
                        .setParameter(4, rows)
                        .executeUpdate()
                == 1;
    }

    /** Everything that it had to tell has been read. */
    void succeeded(Run run, Instant now) {
        em.createNativeQuery("""
                        UPDATE campaign_upstream SET succeeded_at = ?3 WHERE tenant_id = ?1 AND lease_token = ?2""")
                .setParameter(1, run.tenant())
                .setParameter(2, run.lease())
                .setParameter(3, Sql.utc(now))
                .executeUpdate();
    }

    void close(Run run, Instant now) {
        em.createNativeQuery("""
                        UPDATE campaign_upstream
                           SET lease_token = NULL, leased_until = NULL, due_at = ?3, failures = 0, failed_at = NULL, trouble = NULL
                         WHERE tenant_id = ?1 AND lease_token = ?2""")
                .setParameter(1, run.tenant())
                .setParameter(2, run.lease())
                .setParameter(3, Sql.utc(now.plus(USUAL)))
                .executeUpdate();
    }

    /** It is asked again after a minute, then after ever longer. */
    void fail(Run run, Trouble trouble, Instant now) {
        em.createNativeQuery("""
                        UPDATE campaign_upstream
                           SET lease_token = NULL, leased_until = NULL, failed_at = ?3, trouble = ?4,
                               due_at = ?3 + INTERVAL LEAST(?5, 60 << LEAST(failures, ?6)) SECOND, failures = LEAST(failures + 1, 1000)
                         WHERE tenant_id = ?1 AND lease_token = ?2""")
                .setParameter(1, run.tenant())
                .setParameter(2, run.lease())
                .setParameter(3, Sql.utc(now))
                .setParameter(4, trouble.column())
                .setParameter(5, LONGEST.toSeconds())
                .setParameter(6, MOST_DOUBLED)
                .executeUpdate();
    }

    /** Of every shop upstream that is in use; one whose sweep is not over goes on with it. */
    void wantEverything(Instant now) {
        em.createNativeQuery("""
                        INSERT IGNORE INTO mz_sync_cursor (tenant_id, name, value)
                        SELECT u.tenant_id, 'restock_optout_sweep', '0' FROM campaign_upstream u WHERE u.is_enabled""").executeUpdate();
        em.createNativeQuery("""
                        UPDATE campaign_upstream SET due_at = LEAST(due_at, ?1)
                         WHERE tenant_id IN (SELECT t.id FROM tenants t) AND is_enabled AND failures = 0""").setParameter(1, Sql.utc(now)).executeUpdate();
    }

    /** What a page had that could not be understood; a sweep counts from its beginning. */
    void unreadable(Run run, long count, String ids, boolean anew) {
        em.createNativeQuery("""
                        UPDATE campaign_upstream
                           SET unreadable = IF(?5, 0, unreadable) + ?3,
                               unreadable_ids = LEFT(CONCAT_WS(' ', NULLIF(IF(?5, '', unreadable_ids), ''), NULLIF(?4, '')), 255)
                         WHERE tenant_id = ?1 AND lease_token = ?2""")
                .setParameter(1, run.tenant())
                .setParameter(2, run.lease())
                .setParameter(3, count)
                .setParameter(4, ids)
                .setParameter(5, anew)
                .executeUpdate();
    }
}
