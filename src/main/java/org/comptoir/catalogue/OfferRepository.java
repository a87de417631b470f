package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;
import org.jspecify.annotations.Nullable;

/** What a shop offers, as customers see it: whole lists, each in one statement or two, however long. */
@ApplicationScoped
class OfferRepository {
    private static final String IN_ORDER = " ORDER BY c.display_order, c.name, %1$s.display_order, %1$s.name, %1$s.id";

    @PersistenceContext
    private EntityManager em;

    List<OfferedCategory> categories(UUID tenant) {
        List<?> rows = em.createNativeQuery("""
                        SELECT c.id, c.name, c.slug, c.image_path, c.display_order FROM category c
                         WHERE c.tenant_id = ?1 AND c.is_active ORDER BY c.display_order, c.name""").setParameter(1, tenant).getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row ->
                        new OfferedCategory(Sql.number(row[0]), (String) row[1], (String) row[2], (String) row[3], (int)
                                Sql.number(row[4])))
                .toList();
    }

    /** All of them, or that one. */
    List<OfferedProduct> products(UUID tenant, @Nullable Long id) {
        List<?> rows = new Where(tenant)
                .and("p.id = ", id)
                .query(em, """
                        SELECT p.id, p.category_id, p.name, p.description, p.price_cents, p.image_path, p.display_order, p.sku, %s,
                               (SELECT GROUP_CONCAT(DISTINCT a.code ORDER BY a.id)
                                  FROM product_ingredient r
                                  JOIN ingredient_allergen ia ON ia.ingredient_id = r.ingredient_id
                                  JOIN allergen a ON a.id = ia.allergen_id
                                 WHERE r.tenant_id = p.tenant_id AND r.product_id = p.id)
                          FROM product p JOIN category c ON c.tenant_id = p.tenant_id AND c.id = p.category_id
                         WHERE p.tenant_id = ?1 AND p.is_available AND c.is_active
                        """.formatted(Orderable.PRODUCT), IN_ORDER.formatted("p"))
                .getResultList();
        Map<Long, List<OfferedProduct.OfferedIngredient>> recipes = recipes(tenant, id);
        return rows.stream().map(row -> product((Object[]) row, recipes)).toList();
    }

    List<OfferedMenu> menus(UUID tenant, @Nullable Long id) {
        List<?> rows = new Where(tenant)
                .and("m.id = ", id)
                .query(em, """
                        SELECT m.id, m.category_id, m.burger_product_id, m.name, m.description, m.price_normal_cents,
                               m.price_maxi_cents, m.image_path, m.display_order, %s
                          FROM menu m
                          JOIN category c ON c.tenant_id = m.tenant_id AND c.id = m.category_id
                          JOIN product p ON p.tenant_id = m.tenant_id AND p.id = m.burger_product_id
                          JOIN category pc ON pc.tenant_id = p.tenant_id AND pc.id = p.category_id
                         WHERE m.tenant_id = ?1 AND m.is_available AND c.is_active
                        """.formatted(Orderable.MENU), IN_ORDER.formatted("m"))
                .getResultList();
        return rows.stream().map(row -> menu((Object[]) row)).toList();
    }

    Map<Long, List<OfferedProduct.OfferedIngredient>> recipes(UUID tenant, @Nullable Long product) {
        List<?> rows = new Where(tenant)
                .and("r.product_id = ", product)
                .query(em, """
                        SELECT r.product_id, i.id, i.name, r.is_removable, r.is_addable, r.extra_price_cents
                          FROM product_ingredient r JOIN ingredient i ON i.tenant_id = r.tenant_id AND i.id = r.ingredient_id
                         WHERE r.tenant_id = ?1""", " ORDER BY r.product_id, r.is_removable, i.name, i.id")
                .getResultList();
        Map<Long, List<OfferedProduct.OfferedIngredient>> recipes = new HashMap<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            recipes.computeIfAbsent(Sql.number(row[0]), id -> new ArrayList<>())
                    .add(new OfferedProduct.OfferedIngredient(
                            Sql.number(row[1]),
                            (String) row[2],
                            Sql.flag(row[3]),
                            Sql.flag(row[4]),
                            Sql.number(row[5])));
        }
        return recipes;
    }

    private static OfferedProduct product(Object[] row, Map<Long, List<OfferedProduct.OfferedIngredient>> recipes) {
        long id = Sql.number(row[0]);
        return new OfferedProduct(
                id,
                Sql.number(row[1]),
                (String) row[2],
                (String) row[3],
                Sql.number(row[4]),
                (String) row[5],
                (int) Sql.number(row[6]),
                (String) row[7],
                Sql.flag(row[8]),
                Sql.listed(row[9]),
                recipes.getOrDefault(id, List.of()));
    }

    private static OfferedMenu menu(Object[] row) {
        return new OfferedMenu(
                Sql.number(row[0]),
                Sql.number(row[1]),
                Sql.number(row[2]),
                (String) row[3],
                (String) row[4],
                Sql.number(row[5]),
                Sql.number(row[6]),
                (String) row[7],
                (int) Sql.number(row[8]),
                Sql.flag(row[9]));
    }
}
