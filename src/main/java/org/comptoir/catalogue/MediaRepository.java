package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Pictures by what is in them: the same one is kept once a tenant. */
@ApplicationScoped
class MediaRepository {
    @PersistenceContext
    private EntityManager em;

    void keep(UUID tenant, String sha256, Picture picture) {
        em.createNativeQuery("INSERT IGNORE INTO media (tenant_id, sha256, type, bytes) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, tenant)
                .setParameter(2, sha256)
                .setParameter(3, picture.type())
                .setParameter(4, picture.bytes())
                .executeUpdate();
    }

    boolean has(UUID tenant, String sha256) {
        return !em.createNativeQuery("SELECT 1 FROM media WHERE tenant_id = ?1 AND sha256 = ?2")
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
