package org.comptoir.platform.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The one row of each job that lets a node do it once a day. */
@ApplicationScoped
@Transactional
class DailyJobRepository {
    /** Longer than a batch can take; each one extends it. */
    private static final Duration LEASE = Duration.ofMinutes(5);

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

    boolean extend(String job, UUID lease, Instant now) {
        return em.createNativeQuery("UPDATE retention_job SET leased_until = ?3 WHERE job = ?1 AND lease_token = ?2")
                        .setParameter(1, job)
                        .setParameter(2, lease)
                        .setParameter(3, Sql.utc(now.plus(LEASE)))
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
}
