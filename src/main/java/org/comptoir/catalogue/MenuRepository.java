package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;

/** Menus: found with what is computed about them, made, changed. */
@ApplicationScoped
class MenuRepository {
    private static final String FROM = """
             FROM menu m
             JOIN category c ON c.tenant_id = m.tenant_id AND c.id = m.category_id
             JOIN product p ON p.tenant_id = m.tenant_id AND p.id = m.burger_product_id
             JOIN category pc ON pc.tenant_id = p.tenant_id AND pc.id = p.category_id
            WHERE m.tenant_id = ?1""";

    private static final String COLUMNS = """
            SELECT m.id, m.category_id, c.name, c.is_active, m.burger_product_id, p.name, m.name, m.description,
                   m.price_normal_cents, m.price_maxi_cents, m.image_path, m.is_available, m.display_order, %s, %s, m.version
            """.formatted(Orderable.MENU, Orderable.PARTS_LACKING) + FROM;

    @PersistenceContext
    private EntityManager em;

    long count(UUID tenant, ProductFilter filter) {
        return Sql.number(
                narrowed(tenant, filter).query(em, "SELECT COUNT(*)" + FROM, "").getSingleResult());
    }

    List<Menu> list(UUID tenant, ProductFilter filter, PageRequest page) {
        return rows(
                narrowed(tenant, filter),
                " ORDER BY c.display_order, c.name, m.display_order, m.name, m.id LIMIT " + page.size() + " OFFSET "
                        + page.offset());
    }

    Optional<Menu> find(UUID tenant, long id) {
        return rows(new Where(tenant).and("m.id = ", id), "").stream().findFirst();
    }

    long insert(UUID tenant, MenuEdit edit) {
        return Sql.number(em.createNativeQuery("""
                        INSERT INTO menu (tenant_id, category_id, burger_product_id, name, description, price_normal_cents,
                                          price_maxi_cents, image_path, is_available, display_order)
                        SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, COALESCE(?10, MAX(m.display_order) + 1, 1)
                          FROM menu m WHERE m.tenant_id = ?1 AND m.category_id = ?2 RETURNING id""")
                .setParameter(1, tenant)
                .setParameter(2, edit.categoryId())
                .setParameter(3, edit.burgerProductId())
                .setParameter(4, edit.name())
                .setParameter(5, edit.description())
                .setParameter(6, edit.priceNormalCents())
                .setParameter(7, edit.priceMaxiCents())
                .setParameter(8, edit.imagePath())
                .setParameter(9, edit.isAvailable())
                .setParameter(10, edit.displayOrder())
                .getSingleResult());
    }

    /** False where somebody else saved since that version was read. */
    boolean update(UUID tenant, long id, MenuEdit edit, long version) {
        return em.createNativeQuery("""
                                UPDATE menu SET category_id = ?4, burger_product_id = ?5, name = ?6, description = ?7,
                                       price_normal_cents = ?8, price_maxi_cents = ?9, image_path = ?10, is_available = ?11,
                                       display_order = COALESCE(?12, display_order), version = version + 1
                                 WHERE tenant_id = ?1 AND id = ?2 AND version = ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, version)
                        .setParameter(4, edit.categoryId())
                        .setParameter(5, edit.burgerProductId())
                        .setParameter(6, edit.name())
                        .setParameter(7, edit.description())
                        .setParameter(8, edit.priceNormalCents())
                        .setParameter(9, edit.priceMaxiCents())
                        .setParameter(10, edit.imagePath())
                        .setParameter(11, edit.isAvailable())
                        .setParameter(12, edit.displayOrder())
                        .executeUpdate()
                == 1;
    }

    /** How many of them it changed. */
    int setAvailable(UUID tenant, List<Long> ids, boolean available) {
        return em.createNativeQuery("""
                        UPDATE menu SET is_available = ?2, version = version + 1
                         WHERE tenant_id = ?1 AND is_available <> ?2 AND FIND_IN_SET(id, ?3)""")
                .setParameter(1, tenant)
                .setParameter(2, available)
                .setParameter(3, ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .executeUpdate();
    }

    void delete(UUID tenant, long id) {
        em.createNativeQuery("DELETE FROM menu WHERE tenant_id = ?1 AND id = ?2")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .executeUpdate();
    }

    private static Where narrowed(UUID tenant, ProductFilter filter) {
        return new Where(tenant)
                .contains("m.name", filter.text())
                .and("m.category_id = ", filter.category())
                .and("m.is_available = ", filter.available())
                .when(Boolean.TRUE.equals(filter.orderable()), Orderable.MENU)
                .when(Boolean.FALSE.equals(filter.orderable()), "NOT " + Orderable.MENU);
    }

    private List<Menu> rows(Where where, String after) {
        List<?> rows = where.query(em, COLUMNS, after).getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static Menu row(Object[] row) {
        return new Menu(
                Sql.number(row[0]),
                Sql.number(row[1]),
                (String) row[2],
                Sql.flag(row[3]),
                Sql.number(row[4]),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                Sql.number(row[8]),
                Sql.number(row[9]),
                (String) row[10],
                Sql.flag(row[11]),
                (int) Sql.number(row[12]),
                Sql.flag(row[13]),
                ProductRepository.lines(row[14]),
                Sql.number(row[15]));
    }
}
