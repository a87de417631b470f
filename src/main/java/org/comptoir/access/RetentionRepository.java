package org.comptoir.access;

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

/** Old rows of the trail, deleted in batches, and the one row that lets a node do it once a day. */
@ApplicationScoped
@Transactional
class RetentionRepository {
    static final int BATCH = 1000;

    /** Longer than a batch can take; each one extends it. */
    static final Duration LEASE = Duration.ofMinutes(5);

    @PersistenceContext
    private EntityManager em;

    /** True for the one node that gets the day: a new day, or one that its holder did not bring to an end. */
    boolean claim(String job, LocalDate day, UUID lease, Instant now) {
        return em.createNativeQuery("""
                                UPDATE retention_job SET day = ?2, lease_token = ?3, leased_until = ?5, finished_at = NULL
                                 WHERE job = ?1 AND (day < ?2 OR day = ?2 AND finished_at IS NULL AND leased_until < ?4)""")
                        .setParameter(1, job)
                        .setParameter(2, day)
                        .setParameter(3, lease)
                        .setParameter(4, Sql.utc(now))
                        .setParameter(5, Sql.utc(now.plus(LEASE)))
                        .executeUpdate()
                == 1;
    }

    boolean finish(String job, UUID lease, Instant now) {
        return em.createNativeQuery("""
                                UPDATE retention_job SET finished_at = ?3, lease_token = NULL, leased_until = NULL
                                 WHERE job = ?1 AND lease_token = ?2""")
                        .setParameter(1, job)
                        .setParameter(2, lease)
                        .setParameter(3, Sql.utc(now))
                        .executeUpdate()
                == 1;
    }

    List<UUID> tenants() {
        List<?> ids = em.createNativeQuery("SELECT id FROM tenants ORDER BY id").getResultList();
        return ids.stream().map(Sql::uuid).toList();
    }

    /** Deletes up to a batch of that tenant's trail from before that moment, as long as the lease holds; answers how many. */
    int deleteAudit(UUID tenant, Instant before, String job, UUID lease, Instant now) {
        int extended = em.createNativeQuery(
                        "UPDATE retention_job SET leased_until = ?3 WHERE job = ?1 AND lease_token = ?2")
                .setParameter(1, job)
                .setParameter(2, lease)
                .setParameter(3, Sql.utc(now.plus(LEASE)))
                .executeUpdate();
        if (extended != 1) {
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
