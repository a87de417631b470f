package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Pictures that nothing shows any more: uploaded for a form that nobody saved, or replaced. */
@ApplicationScoped
@Transactional
class OrphanRepository {
    static final int BATCH = 50;

    private static final String ORPHANED = """
            CONCAT('media/', m.sha256) NOT IN
                   (SELECT image_path FROM category WHERE tenant_id = ?1 AND image_path IS NOT NULL
                     UNION ALL SELECT image_path FROM product WHERE tenant_id = ?1 AND image_path IS NOT NULL
                     UNION ALL SELECT image_path FROM menu WHERE tenant_id = ?1 AND image_path IS NOT NULL)""";

    @PersistenceContext
    private EntityManager em;

    /** Whoever keeps pictures at all. */
    List<UUID> tenants() {
        List<?> ids =
                em.createNativeQuery("SELECT DISTINCT tenant_id FROM media").getResultList();
        return ids.stream().map(Sql::uuid).toList();
    }

    /**
     * Deletes up to a batch of that tenant's orphans from before that moment; answers how many. They are locked first and judged
     * again afterwards: somebody who saves one just then holds it, and what was saved meanwhile shows in the second statement.
     */
    int delete(UUID tenant, Instant before) {
        List<?> found = em.createNativeQuery(
                        "SELECT m.sha256 FROM media m WHERE m.tenant_id = ?1 AND m.created_at < ?2 AND " + ORPHANED
                                + " LIMIT " + BATCH + " FOR UPDATE SKIP LOCKED")
                .setParameter(1, tenant)
                .setParameter(2, Sql.utc(before))
                .getResultList();
        int deleted = 0;
        for (Object sha256 : found) {
            deleted += em.createNativeQuery(
                            "DELETE m FROM media m WHERE m.tenant_id = ?1 AND m.sha256 = ?2 AND m.created_at < ?3 AND "
                                    + ORPHANED)
                    .setParameter(1, tenant)
                    .setParameter(2, sha256)
                    .setParameter(3, Sql.utc(before))
                    .executeUpdate();
        }
        return deleted;
    }
}
