package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** Pictures by what is in them: the same one is kept once a tenant. */
@ApplicationScoped
class MediaRepository {
    @PersistenceContext
    private EntityManager em;

    /** Sent again, it is new again: whoever is about to use it has a day to save what shows it. */
    void keep(UUID tenant, String sha256, Picture picture, Instant now) {
        em.createNativeQuery("""
                        INSERT INTO media (tenant_id, sha256, type, bytes, created_at) VALUES (?1, ?2, ?3, ?4, ?5)
                        ON DUPLICATE KEY UPDATE created_at = ?5""")
                .setParameter(1, tenant)
                .setParameter(2, sha256)
                .setParameter(3, picture.type())
                .setParameter(4, picture.bytes())
                .setParameter(5, Sql.utc(now))
                .executeUpdate();
    }

    /** Holds it until the transaction ends, so that nobody clears it away before what shows it is saved. */
    boolean has(UUID tenant, String sha256) {
        return !em.createNativeQuery("SELECT 1 FROM media WHERE tenant_id = ?1 AND sha256 = ?2 LOCK IN SHARE MODE")
                .setParameter(1, tenant)
                .setParameter(2, sha256)
                .getResultList()
                .isEmpty();
    }

    Optional<Picture> find(UUID tenant, String sha256) {
        List<?> rows = em.createNativeQuery("SELECT type, bytes FROM media WHERE tenant_id = ?1 AND sha256 = ?2")
                .setParameter(1, tenant)
                .setParameter(2, sha256)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Picture((String) row[0], (byte[]) row[1]))
                .findFirst();
    }
}
