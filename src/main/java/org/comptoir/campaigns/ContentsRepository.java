package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.comptoir.platform.db.Sql;

/** What a container brought. */
@ApplicationScoped
class ContentsRepository {
    @PersistenceContext
    private EntityManager em;

    List<Brought> of(UUID tenant, long container) {
        List<?> rows = em.createNativeQuery("""
                        SELECT i.name, i.unit, l.quantity FROM mz_container_line l
                          JOIN ingredient i ON i.tenant_id = l.tenant_id AND i.id = l.ingredient_id
                         WHERE l.tenant_id = ?1 AND l.container_id = ?2 ORDER BY i.name""")
                .setParameter(1, tenant)
                .setParameter(2, container)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Brought((String) row[0], (String) row[1], Sql.number(row[2])))
                .toList();
    }
}
