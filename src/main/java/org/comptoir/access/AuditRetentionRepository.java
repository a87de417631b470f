package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.comptoir.platform.db.DailyJobs;
import org.comptoir.platform.db.Sql;

/** Old rows of the trail, deleted in batches. */
@ApplicationScoped
@Transactional
class AuditRetentionRepository {
    static final int BATCH = 1000;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private DailyJobs jobs;

    /** Deletes up to a batch of that tenant's trail from before that moment, as long as the turn is ours; answers how many. */
    int deleteAudit(DailyJobs.Turn turn, UUID tenant, Instant before) {
        if (!jobs.extend(turn)) {
            return 0;
        }
        // the trail is append-only; this is the one door, and it is shut before the connection goes back to the pool
        em.createNativeQuery("SET @comptoir_retention = 1").executeUpdate();
        try {
            return em.createNativeQuery(
                            "DELETE FROM audit_log WHERE tenant_id = ?1 AND created_at < ?2 ORDER BY created_at LIMIT "
                                    + BATCH)
                    .setParameter(1, tenant)
                    .setParameter(2, Sql.utc(before))
                    .executeUpdate();
        } finally {
            em.createNativeQuery("SET @comptoir_retention = NULL").executeUpdate();
        }
    }
}
