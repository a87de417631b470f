package org.comptoir.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.comptoir.platform.db.DailyJobs;
import org.comptoir.platform.db.Sql;

/** Old clicks, deleted in batches. */
@ApplicationScoped
@Transactional
class ClickRetentionRepository {
    static final int BATCH = 1000;
    private static final int VISITOR_DAYS = 3;
    private static final int WRITER_DAYS = 30;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private DailyJobs jobs;

    /** Up to a batch of a tenant's clicks from before that moment, of those that are counted; as long as the turn is ours. */
    int deleteClicks(DailyJobs.Turn turn, UUID tenant, Instant before) {
        if (!jobs.extend(turn)) {
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
