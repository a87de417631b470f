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
import org.jspecify.annotations.Nullable;

/** Products: found with all that is computed about them, made, changed. */
@ApplicationScoped
class ProductRepository {
    private static final String FROM = """
             FROM product p JOIN category c ON c.tenant_id = p.tenant_id AND c.id = p.category_id
            WHERE p.tenant_id = ?1""";

    private static final String COLUMNS = """
            SELECT p.id, p.category_id, c.name, c.is_active, p.name, p.description, p.price_cents, p.vat_rate, p.sku,
                   p.image_path, p.is_available, p.display_order, %s, %s,
                   (SELECT GROUP_CONCAT(DISTINCT a.code ORDER BY a.id)
                      FROM product_ingredient r
                      JOIN ingredient_allergen ia ON ia.ingredient_id = r.ingredient_id
                      JOIN allergen a ON a.id = ia.allergen_id
                     WHERE r.tenant_id = p.tenant_id AND r.product_id = p.id), p.version
            """.formatted(Orderable.PRODUCT, Orderable.LACKING) + FROM;

    @PersistenceContext
    private EntityManager em;

    long count(UUID tenant, ProductFilter filter) {
        return Sql.number(
                narrowed(tenant, filter).query(em, "SELECT COUNT(*)" + FROM, "").getSingleResult());
    }

    List<Product> list(UUID tenant, ProductFilter filter, ProductOrder order, PageRequest page) {
        return rows(
                narrowed(tenant, filter),
                " ORDER BY " + order.sql() + " LIMIT " + page.size() + " OFFSET " + page.offset());
    }

    /** Every product in the kiosk's order, to choose from. */
    List<Product> all(UUID tenant, int most) {
        return rows(new Where(tenant), " ORDER BY " + ProductOrder.AS_SHOWN.sql() + " LIMIT " + most);
    }

    Optional<Product> find(UUID tenant, long id) {
        return rows(new Where(tenant).and("p.id = ", id), "").stream().findFirst();
    }

    boolean isSkuTaken(UUID tenant, long id, @Nullable String sku) {
        return sku != null
                && !rows(new Where(tenant).and("p.id <> ", id).and("p.sku = ", sku), "")
                        .isEmpty();
    }

    long insert(UUID tenant, ProductEdit edit) {
        return Sql.number(em.createNativeQuery("""
                        INSERT INTO product (tenant_id, category_id, name, description, price_cents, vat_rate, sku, image_path,
                                             is_available, display_order)
                        SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, COALESCE(?10, MAX(p.display_order) + 1, 1)
                          FROM product p WHERE p.tenant_id = ?1 AND p.category_id = ?2 RETURNING id""")
                .setParameter(1, tenant)
                .setParameter(2, edit.categoryId())
                .setParameter(3, edit.name())
                .setParameter(4, edit.description())
                .setParameter(5, edit.priceCents())
                .setParameter(6, edit.vatRate())
                .setParameter(7, edit.sku())
                .setParameter(8, edit.imagePath())
                .setParameter(9, edit.isAvailable())
                .setParameter(10, edit.displayOrder())
                .getSingleResult());
    }

    /** False where somebody else saved since that version was read. */
    boolean update(UUID tenant, long id, ProductEdit edit, long version) {
        return em.createNativeQuery("""
                                UPDATE product SET category_id = ?4, name = ?5, description = ?6, price_cents = ?7, vat_rate = ?8,
                                       sku = ?9, image_path = ?10, is_available = ?11,
                                       display_order = COALESCE(?12, display_order), version = version + 1
                                 WHERE tenant_id = ?1 AND id = ?2 AND version = ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, version)
                        .setParameter(4, edit.categoryId())
                        .setParameter(5, edit.name())
                        .setParameter(6, edit.description())
                        .setParameter(7, edit.priceCents())
                        .setParameter(8, edit.vatRate())
                        .setParameter(9, edit.sku())
                        .setParameter(10, edit.imagePath())
                        .setParameter(11, edit.isAvailable())
                        .setParameter(12, edit.displayOrder())
                        .executeUpdate()
                == 1;
    }

    /** The same for its recipe alone. */
    boolean touch(UUID tenant, long id, long version) {
        return em.createNativeQuery(
                                "UPDATE product SET version = version + 1 WHERE tenant_id = ?1 AND id = ?2 AND version = ?3")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, version)
                        .executeUpdate()
                == 1;
    }

    /** How many of them it changed. */
    int setAvailable(UUID tenant, List<Long> ids, boolean available) {
        return em.createNativeQuery("""
                        UPDATE product SET is_available = ?2, version = version + 1
                         WHERE tenant_id = ?1 AND is_available <> ?2 AND FIND_IN_SET(id, ?3)""")
                .setParameter(1, tenant)
                .setParameter(2, available)
                .setParameter(3, ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .executeUpdate();
    }

    void delete(UUID tenant, long id) {
        em.createNativeQuery("DELETE FROM product WHERE tenant_id = ?1 AND id = ?2")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .executeUpdate();
    }

    private static Where narrowed(UUID tenant, ProductFilter filter) {
        return new Where(tenant)
                .contains("CONCAT_WS(' ', p.name, p.sku)", filter.text())
                .and("p.category_id = ", filter.category())
                .and("p.is_available = ", filter.available())
                .when(Boolean.TRUE.equals(filter.orderable()), Orderable.PRODUCT)
                .when(Boolean.FALSE.equals(filter.orderable()), "NOT " + Orderable.PRODUCT);
    }

    private List<Product> rows(Where where, String after) {
        List<?> rows = where.query(em, COLUMNS, after).getResultList();
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static Product row(Object[] row) {
        return new Product(
                Sql.number(row[0]),
                Sql.number(row[1]),
                (String) row[2],
                Sql.flag(row[3]),
                (String) row[4],
                (String) row[5],
                Sql.number(row[6]),
                (int) Sql.number(row[7]),
                (String) row[8],
                (String) row[9],
                Sql.flag(row[10]),
                (int) Sql.number(row[11]),
                Sql.flag(row[12]),
                lines(row[13]),
                Sql.listed(row[14]),
                Sql.number(row[15]));
    }

    static List<String> lines(@Nullable Object joined) {
        return joined == null || joined.toString().isEmpty()
                ? List.of()
                : List.of(joined.toString().split("\n"));
    }
}
