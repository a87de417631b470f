package org.comptoir.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Old clicks, deleted in batches, and the one row that lets a node do it once a day. */
@ApplicationScoped
@Transactional
class ClickRetentionRepository {
    static final int BATCH = 1000;
    private static final String JOB = "clicks";
    private static final int VISITOR_DAYS = 3;
    private static final int WRITER_DAYS = 30;

    /** Longer than a batch can take; each one extends it. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    @PersistenceContext
    private EntityManager em;

    boolean claim(LocalDate day, UUID lease, Instant now) {
        return em.createNativeQuery("""
                                UPDATE retention_job SET day = ?2, lease_token = ?3, leased_until = ?5, finished_at = NULL
                                 WHERE job = ?1 AND (day < ?2 OR day = ?2 AND finished_at IS NULL AND leased_until < ?4)""")
                        .setParameter(1, JOB)
                        .setParameter(2, day)
                        .setParameter(3, lease)
                        .setParameter(4, Sql.utc(now))
                        .setParameter(5, Sql.utc(now.plus(LEASE)))
                        .executeUpdate()
                == 1;
    }

    boolean finish(UUID lease, Instant now) {
        return em.createNativeQuery("""
                                UPDATE retention_job SET finished_at = ?3, lease_token = NULL, leased_until = NULL
                                 WHERE job = ?1 AND lease_token = ?2""")
                        .setParameter(1, JOB)
                        .setParameter(2, lease)
                        .setParameter(3, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    List<UUID> tenants() {
        List<?> ids = em.createNativeQuery("SELECT id FROM tenants ORDER BY id").getResultList();
        return ids.stream().map(Sql::uuid).toList();
    }

    /** Up to a batch of a tenant's clicks from before that moment, of those that are counted; as long as the lease holds. */
    int deleteClicks(UUID tenant, Instant before, UUID lease, Instant now) {
        int extended = em.createNativeQuery(
                        "UPDATE retention_job SET leased_until = ?3 WHERE job = ?1 AND lease_token = ?2")
                .setParameter(1, JOB)
                .setParameter(2, lease)
                .setParameter(3, Sql.utc(now.plus(LEASE)))
                .executeUpdate();
        if (extended != 1) {
            return 0;
        }
        return em.createNativeQuery("""
                        DELETE FROM short_click WHERE tenant_id = ?1 AND clicked_at < ?2
                           AND id <= (SELECT rolled_id FROM short_rollup WHERE id = 1) ORDER BY clicked_at LIMIT\s""" + BATCH)
                .setParameter(1, tenant)
                .setParameter(2, Sql.utc(before))
                .executeUpdate();
    }

    int forgetSalts(LocalDate today) {
        return em.createNativeQuery("DELETE FROM short_salt WHERE day < ?1")
                .setParameter(1, today)
                .executeUpdate();
    }

    int forgetVisitors(LocalDate today) {
        return em.createNativeQuery(
                        "DELETE FROM short_visitor WHERE tenant_id IS NOT NULL AND day < ?1 ORDER BY day LIMIT "
                                + BATCH)
                .setParameter(1, today.minusDays(VISITOR_DAYS))
                .executeUpdate();
    }

    /** Nodes that have not written for long; one that comes back enters anew. */
    int forgetWriters() {
        return em.createNativeQuery(
                        "DELETE FROM short_writer WHERE batch > 0 AND seen_at < UTC_TIMESTAMP(3) - INTERVAL "
                                + WRITER_DAYS + " DAY")
                .executeUpdate();
    }
}
