package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;

/** What products are made of, and in which menus they are. */
@ApplicationScoped
class RecipeRepository {
    private static final String LINES = """
            SELECT i.id, i.name, i.unit, i.stock_quantity, i.is_active, r.quantity_normal, r.quantity_maxi, r.is_removable,
                   r.is_addable, r.extra_price_cents, %s, r.product_id
              FROM product_ingredient r JOIN ingredient i ON i.tenant_id = r.tenant_id AND i.id = r.ingredient_id
             WHERE r.tenant_id = ?1""".formatted(Orderable.LACKS);

    private static final String FREE = """
            SELECT i.id, i.name, i.unit, i.stock_quantity, i.is_active, 1, 1, 1, 0, 0, 0
              FROM ingredient i WHERE i.tenant_id = ?1""";

    @PersistenceContext
    private EntityManager em;

    List<RecipeLine> of(UUID tenant, long product) {
        return lines(new Where(tenant)
                .and("r.product_id = ", product)
                .query(em, LINES, " ORDER BY r.is_removable, i.name, i.id"));
    }

    /** The same for several products at once. */
    Map<Long, List<RecipeLine>> of(UUID tenant, List<Long> products) {
        String ids = products.stream().map(String::valueOf).collect(Collectors.joining(","));
        List<?> rows = em.createNativeQuery(
                        LINES + " AND FIND_IN_SET(r.product_id, ?2) ORDER BY r.is_removable, i.name, i.id")
                .setParameter(1, tenant)
                .setParameter(2, ids)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        row -> Sql.number(row[11]), Collectors.mapping(RecipeRepository::line, Collectors.toList())));
    }

    /** Ingredients by a part of their name, each as the line that a recipe would start with. */
    List<RecipeLine> ingredients(UUID tenant, String text, int most) {
        return lines(new Where(tenant)
                .contains("i.name", text)
                .query(em, FREE, " ORDER BY i.is_active DESC, i.name, i.id LIMIT " + most));
    }

    /** How many of these ingredients that tenant has. */
    long known(UUID tenant, List<Long> ingredients) {
        return Sql.number(em.createNativeQuery(
                        "SELECT COUNT(*) FROM ingredient WHERE tenant_id = ?1 AND FIND_IN_SET(id, ?2)")
                .setParameter(1, tenant)
                .setParameter(2, ingredients.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .getSingleResult());
    }

    /** All lines at once; a recipe has tens. */
    void replace(UUID tenant, long product, List<RecipeEdit> lines) {
        em.createNativeQuery("DELETE FROM product_ingredient WHERE tenant_id = ?1 AND product_id = ?2")
                .setParameter(1, tenant)
                .setParameter(2, product)
                .executeUpdate();
        if (lines.isEmpty()) {
            return;
        }
        // numbers and flags alone, so that one statement can carry every line
        String values = lines.stream()
                .map(l -> "(?1, ?2, %d, %d, %d, %b, %b, %d)"
                        .formatted(
                                l.ingredientId(),
                                l.quantityNormal(),
                                l.quantityMaxi(),
                                l.isRemovable(),
                                l.isAddable(),
                                l.extraPriceCents()))
                .collect(Collectors.joining(", "));
        em.createNativeQuery("INSERT INTO product_ingredient (tenant_id, product_id, ingredient_id, quantity_normal,"
                        + " quantity_maxi, is_removable, is_addable, extra_price_cents) VALUES " + values)
                .setParameter(1, tenant)
                .setParameter(2, product)
                .executeUpdate();
    }

    /** The menus that the product is the burger of, or a choice in. */
    List<MenuName> menus(UUID tenant, long product) {
        List<?> rows = em.createNativeQuery("""
                        SELECT m.id, m.name FROM menu m
                         WHERE m.tenant_id = ?1 AND (m.burger_product_id = ?2 OR m.id IN (
                               SELECT s.menu_id FROM menu_slot s
                                 JOIN menu_slot_option o ON o.tenant_id = s.tenant_id AND o.menu_slot_id = s.id
                                WHERE s.tenant_id = ?1 AND o.product_id = ?2))
                         ORDER BY m.display_order, m.name, m.id""")
                .setParameter(1, tenant)
                .setParameter(2, product)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new MenuName(Sql.number(row[0]), (String) row[1]))
                .toList();
    }

    /** The products that the ingredient is in. */
    List<ProductName> products(UUID tenant, long ingredient) {
        List<?> rows = em.createNativeQuery("""
                        SELECT p.id, p.name FROM product_ingredient r
                          JOIN product p ON p.tenant_id = r.tenant_id AND p.id = r.product_id
                         WHERE r.tenant_id = ?1 AND r.ingredient_id = ?2 ORDER BY p.name, p.id""")
                .setParameter(1, tenant)
                .setParameter(2, ingredient)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ProductName(Sql.number(row[0]), (String) row[1]))
                .toList();
    }

    private static List<RecipeLine> lines(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static RecipeLine line(Object[] row) {
        return new RecipeLine(
                Sql.number(row[0]),
                (String) row[1],
                (String) row[2],
                Sql.number(row[3]),
                Sql.flag(row[4]),
                (int) Sql.number(row[5]),
                (int) Sql.number(row[6]),
                Sql.flag(row[7]),
                Sql.flag(row[8]),
                Sql.number(row[9]),
                Sql.flag(row[10]));
    }
}
