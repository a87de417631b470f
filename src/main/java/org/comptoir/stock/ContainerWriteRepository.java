package org.comptoir.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** Deliveries, made and changed; every change of state is guarded by the state it comes from. */
@ApplicationScoped
class ContainerWriteRepository {
    @PersistenceContext
    private EntityManager em;

    long insert(UUID tenant, ContainerEdit edit) {
        em.createNativeQuery("""
                        INSERT INTO mz_container (tenant_id, reference, expected_at, note) VALUES (?1, ?2, ?3, ?4)""")
                .setParameter(1, tenant)
                .setParameter(2, edit.reference())
                .setParameter(3, utc(edit.expectedAt()))
                .setParameter(4, edit.note())
                .executeUpdate();
        return Sql.number(em.createNativeQuery("SELECT id FROM mz_container WHERE tenant_id = ?1 AND reference = ?2")
                .setParameter(1, tenant)
                .setParameter(2, edit.reference())
                .getSingleResult());
    }

    /** False where somebody else saved since that version was read, or it is planned no more. */
    boolean update(UUID tenant, long id, ContainerEdit edit, long version) {
        return em.createNativeQuery("""
                                UPDATE mz_container SET reference = ?4, expected_at = ?5, note = ?6, version = version + 1
                                 WHERE tenant_id = ?1 AND id = ?2 AND version = ?3 AND status = 'planned'""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, version)
                        .setParameter(4, edit.reference())
                        .setParameter(5, utc(edit.expectedAt()))
                        .setParameter(6, edit.note())
                        .executeUpdate()
                == 1;
    }

    /** True for the one who moved it on. */
    boolean move(UUID tenant, long id, ContainerStatus from, ContainerStatus to, @Nullable Instant arrivedAt) {
        return em.createNativeQuery("""
                                UPDATE mz_container SET status = ?4, arrived_at = COALESCE(?5, arrived_at), version = version + 1
                                 WHERE tenant_id = ?1 AND id = ?2 AND status = ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, from.column())
                        .setParameter(4, to.column())
                        .setParameter(5, utc(arrivedAt))
                        .executeUpdate()
                == 1;
    }

    /** How many of these ingredients the tenant has. */
    long known(UUID tenant, List<ContainerEdit.Line> lines) {
        String holes = String.join(", ", Collections.nCopies(lines.size(), "?"));
        Query query =
                em.createNativeQuery("SELECT COUNT(*) FROM ingredient WHERE tenant_id = ? AND id IN (" + holes + ")");
        query.setParameter(1, tenant);
        for (int i = 0; i < lines.size(); i++) {
            query.setParameter(i + 2, lines.get(i).ingredientId());
        }
        return Sql.number(query.getSingleResult());
    }

    void setLines(UUID tenant, long id, List<ContainerEdit.Line> lines) {
        em.createNativeQuery("DELETE FROM mz_container_line WHERE tenant_id = ?1 AND container_id = ?2")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .executeUpdate();
        Query insert = em.createNativeQuery(
                "INSERT INTO mz_container_line (tenant_id, container_id, ingredient_id, quantity) VALUES "
                        + String.join(", ", Collections.nCopies(lines.size(), "(?, ?, ?, ?)")));
        int at = 1;
        for (ContainerEdit.Line line : lines) {
            insert.setParameter(at++, tenant);
            insert.setParameter(at++, id);
            insert.setParameter(at++, line.ingredientId());
            insert.setParameter(at++, line.quantity());
        }
        insert.executeUpdate();
    }

    private static @Nullable Object utc(@Nullable Instant at) {
        return at == null ? null : Sql.utc(at);
    }
}
