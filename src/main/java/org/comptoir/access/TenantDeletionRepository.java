package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** The rows of running deletions, claimed like the outbox's, and the deleting itself: a batch a transaction. */
@ApplicationScoped
@Transactional
class TenantDeletionRepository {
    static final int BATCH = 1000;
    static final Duration LEASE = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager em;

    void request(UUID id, String slug, Instant now) {
        em.createNativeQuery("INSERT INTO tenant_deletion (id, slug, requested_at) VALUES (?1, ?2, ?3)")
                .setParameter(1, id)
                .setParameter(2, slug)
                .setParameter(3, Sql.utc(now))
                .executeUpdate();
    }

    Optional<DeletionProgress> progress(UUID id) {
        List<?> rows = em.createNativeQuery("""
                        SELECT id, slug, IF(finished_at IS NOT NULL, 'DONE', IF(rows_total IS NULL, 'WAITING', 'RUNNING')),
                               rows_done, rows_total, requested_at, finished_at
                          FROM tenant_deletion WHERE id = ?1""").setParameter(1, id).getResultList();
        return rows.stream().findFirst().map(row -> progress((Object[]) row));
    }

    /** Deletions that nobody works at, the oldest first. */
    List<UUID> open(Instant now) {
        List<?> ids = em.createNativeQuery("""
                        SELECT id FROM tenant_deletion
                         WHERE finished_at IS NULL AND (leased_until IS NULL OR leased_until < ?1)
                         ORDER BY requested_at""").setParameter(1, Sql.utc(now)).getResultList();
        return ids.stream().map(Sql::uuid).toList();
    }

    /** True for the one worker that gets it. */
    boolean claim(UUID id, UUID lease, Instant now) {
        return em.createNativeQuery("""
                                UPDATE tenant_deletion SET lease_token = ?2, leased_until = ?4
                                 WHERE id = ?1 AND finished_at IS NULL AND (leased_until IS NULL OR leased_until < ?3)""")
                        .setParameter(1, id)
                        .setParameter(2, lease)
                        .setParameter(3, Sql.utc(now))
                        .setParameter(4, Sql.utc(now.plus(LEASE)))
                        .executeUpdate()
                == 1;
    }

    /** How many rows the tenant has there. */
    long count(UUID tenant, String table) {
        return Sql.number(em.createNativeQuery("SELECT COUNT(*) FROM `" + table + "` WHERE tenant_id = ?1")
                .setParameter(1, tenant)
                .getSingleResult());
    }

    /** The first worker's count stays: after a crash the bar goes on where it was. */
    void counted(UUID id, UUID lease, long total, Instant now) {
        held(em.createNativeQuery("""
                        UPDATE tenant_deletion SET rows_total = COALESCE(rows_total, ?3), leased_until = ?4
                         WHERE id = ?1 AND lease_token = ?2""")
                .setParameter(1, id)
                .setParameter(2, lease)
                .setParameter(3, total)
                .setParameter(4, Sql.utc(now.plus(LEASE))));
    }

    /** Deletes up to a batch of the tenant's rows there and notes it in the same transaction; answers how many it were. */
    int delete(UUID tenant, UUID lease, String table, Instant now) {
        int deleted;
        em.createNativeQuery("SET @comptoir_retention = 1").executeUpdate();
        try {
            deleted = em.createNativeQuery("DELETE FROM `" + table + "` WHERE tenant_id = ?1 LIMIT " + BATCH)
                    .setParameter(1, tenant)
                    .executeUpdate();
        } finally {
            em.createNativeQuery("SET @comptoir_retention = NULL").executeUpdate();
        }
        held(em.createNativeQuery("""
                        UPDATE tenant_deletion SET rows_done = rows_done + ?3, leased_until = ?4
                         WHERE id = ?1 AND lease_token = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, lease)
                .setParameter(3, deleted)
                .setParameter(4, Sql.utc(now.plus(LEASE))));
        return deleted;
    }

    /** The tenant itself, when nothing of it is left. */
    void finish(UUID tenant, UUID lease, Instant now) {
        em.createNativeQuery("DELETE FROM tenants WHERE id = ?1 AND NOT is_active AND NOT is_operator")
                .setParameter(1, tenant)
                .executeUpdate();
        held(em.createNativeQuery("""
                        UPDATE tenant_deletion
                           SET finished_at = ?3, rows_total = rows_done, lease_token = NULL, leased_until = NULL
                         WHERE id = ?1 AND lease_token = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, lease)
                .setParameter(3, Sql.utc(now)));
    }

    /** Rolls back what was done without a lease. */
    private static void held(Query closing) {
        if (closing.executeUpdate() != 1) {
            throw new IllegalStateException("another worker has taken this deletion over");
        }
    }

    private static DeletionProgress progress(Object[] row) {
        return new DeletionProgress(
                Sql.uuid(row[0]),
                (String) row[1],
                DeletionProgress.State.valueOf((String) row[2]),
                Sql.number(row[3]),
                row[4] == null ? null : Sql.number(row[4]),
                Sql.instant(row[5]),
                Sql.instantOrNull(row[6]));
    }
}
