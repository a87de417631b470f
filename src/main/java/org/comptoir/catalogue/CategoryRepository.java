package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;

/** Categories: found, made, changed, put in order. */
@ApplicationScoped
class CategoryRepository {
    private static final String COLUMNS = """
            SELECT c.id, c.name, c.slug, c.image_path, c.display_order, c.is_active,
                   (SELECT COUNT(*) FROM product p WHERE p.tenant_id = c.tenant_id AND p.category_id = c.id),
                   (SELECT COUNT(*) FROM menu m WHERE m.tenant_id = c.tenant_id AND m.category_id = c.id), c.version
              FROM category c WHERE c.tenant_id = ?1""";

    @PersistenceContext
    private EntityManager em;

    /** All of them in their order; a shop has tens. */
    List<Category> all(UUID tenant) {
        return rows(new Where(tenant), " ORDER BY c.display_order, c.name, c.id");
    }

    Optional<Category> find(UUID tenant, long id) {
        return rows(new Where(tenant).and("c.id = ", id), "").stream().findFirst();
    }

    /** The field that another category has already. */
    Optional<String> taken(UUID tenant, long id, CategoryEdit edit) {
        if (!rows(new Where(tenant).and("c.id <> ", id).and("c.name = ", edit.name()), "")
                .isEmpty()) {
            return Optional.of("name");
        }
        return rows(new Where(tenant).and("c.id <> ", id).and("c.slug = ", edit.path()), "").stream()
                .findFirst()
                .map(other -> "slug");
    }

    long insert(UUID tenant, CategoryEdit edit) {
        return Sql.number(em.createNativeQuery("""
                        INSERT INTO category (tenant_id, name, slug, image_path, is_active, display_order)
                        SELECT ?1, ?2, ?3, ?4, ?5, COALESCE(?6, MAX(c.display_order) + 1, 1)
                          FROM category c WHERE c.tenant_id = ?1 RETURNING id""")
                .setParameter(1, tenant)
                .setParameter(2, edit.name())
                .setParameter(3, edit.path())
                .setParameter(4, edit.imagePath())
                .setParameter(5, edit.isActive())
                .setParameter(6, edit.displayOrder())
                .getSingleResult());
    }

    /** False where somebody else saved since that version was read. */
    boolean update(UUID tenant, long id, CategoryEdit edit, long version) {
        return em.createNativeQuery("""
                                UPDATE category SET name = ?4, slug = ?5, image_path = ?6, is_active = ?7,
                                       display_order = COALESCE(?8, display_order), version = version + 1
                                 WHERE tenant_id = ?1 AND id = ?2 AND version = ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, version)
                        .setParameter(4, edit.name())
                        .setParameter(5, edit.path())
                        .setParameter(6, edit.imagePath())
                        .setParameter(7, edit.isActive())
                        .setParameter(8, edit.displayOrder())
                        .executeUpdate()
                == 1;
    }

    /** Where it stands; moving is no edit, so that it makes nobody's form stale. */
    void place(UUID tenant, long id, int place) {
        em.createNativeQuery("UPDATE category SET display_order = ?3 WHERE tenant_id = ?1 AND id = ?2")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, place)
                .executeUpdate();
    }

    void delete(UUID tenant, long id) {
        em.createNativeQuery("DELETE FROM category WHERE tenant_id = ?1 AND id = ?2")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .executeUpdate();
    }

    private List<Category> rows(Where where, String after) {
        List<?> rows = where.query(em, COLUMNS, after).getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static Category row(Object[] row) {
        return new Category(
                Sql.number(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (int) Sql.number(row[4]),
                Sql.flag(row[5]),
                Sql.number(row[6]),
                Sql.number(row[7]),
                Sql.number(row[8]));
    }
}
