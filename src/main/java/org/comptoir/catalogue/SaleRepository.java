package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.platform.db.Sql;

/** What an order is priced and judged by: a row a product or menu, its parts folded into one column. */
@ApplicationScoped
class SaleRepository {
    private static final int SLOT_WITH_OPTION = 3;

    @PersistenceContext
    private EntityManager em;

    Map<Long, ForSale.Product> products(UUID tenant, Set<Long> products, Set<Long> menus, Set<Long> ingredients) {
        List<?> rows = em.createNativeQuery(
                        """
                        SELECT p.id, p.name, p.price_cents, p.vat_rate, %s,
                               (SELECT GROUP_CONCAT(CONCAT_WS(':', i.id, i.is_active, r.is_removable, r.is_addable,
                                                              r.extra_price_cents))
                                  FROM product_ingredient r
                                  JOIN ingredient i ON i.tenant_id = r.tenant_id AND i.id = r.ingredient_id
                                 WHERE r.tenant_id = p.tenant_id AND r.product_id = p.id AND r.ingredient_id IN (%s))
                          FROM (SELECT o.id FROM product o WHERE o.tenant_id = ?1 AND o.id IN (%s)
                                 UNION SELECT b.burger_product_id FROM menu b
                                        WHERE b.tenant_id = ?1 AND b.id IN (%s)) wanted
                          JOIN product p ON p.tenant_id = ?1 AND p.id = wanted.id
                          JOIN category c ON c.tenant_id = p.tenant_id AND c.id = p.category_id""".formatted(Orderable.PRODUCT, listed(ingredients), listed(products), listed(menus)))
                .setParameter(1, tenant)
                .getResultList();
        Map<Long, ForSale.Product> found = new HashMap<>();
        for (Object read : rows) {
            Object[] row = (Object[]) read;
            long id = Sql.number(row[0]);
            found.put(
                    id,
                    new ForSale.Product(
                            id,
                            (String) row[1],
                            Sql.number(row[2]),
                            (int) Sql.number(row[3]),
                            Sql.flag(row[4]),
                            ingredients(Sql.listed(row[5]))));
        }
        return found;
    }

    /** Of what can be ordered; as many as a number can say where no ingredient limits it. */
    Map<Long, Long> portions(UUID tenant, Set<Long> products) {
        List<?> rows = em.createNativeQuery("""
                        SELECT p.id, %s FROM product p
                          JOIN category c ON c.tenant_id = p.tenant_id AND c.id = p.category_id
                         WHERE p.tenant_id = ?1 AND p.id IN (%s) AND %s""".formatted(Orderable.PORTIONS, listed(products), Orderable.PRODUCT))
                .setParameter(1, tenant)
                .getResultList();
        Map<Long, Long> found = new HashMap<>();
        for (Object read : rows) {
            Object[] row = (Object[]) read;
            found.put(Sql.number(row[0]), row[1] == null ? Long.MAX_VALUE : Sql.number(row[1]));
        }
        return found;
    }

    Map<Long, ForSale.Menu> menus(UUID tenant, Set<Long> menus) {
        List<?> rows = em.createNativeQuery("""
                        SELECT m.id, m.name, m.burger_product_id, m.price_normal_cents, m.price_maxi_cents, %s,
                               (SELECT GROUP_CONCAT(CONCAT_WS(':', s.id, s.is_required, so.product_id)
                                                    ORDER BY s.display_order, s.id)
                                  FROM menu_slot s
                                  LEFT JOIN menu_slot_option so ON so.tenant_id = s.tenant_id AND so.menu_slot_id = s.id
                                 WHERE s.tenant_id = m.tenant_id AND s.menu_id = m.id)
                          FROM menu m
                          JOIN category c ON c.tenant_id = m.tenant_id AND c.id = m.category_id
                          JOIN product p ON p.tenant_id = m.tenant_id AND p.id = m.burger_product_id
                          JOIN category pc ON pc.tenant_id = p.tenant_id AND pc.id = p.category_id
                         WHERE m.tenant_id = ?1 AND m.id IN (%s)""".formatted(Orderable.MENU, listed(menus)))
                .setParameter(1, tenant)
                .getResultList();
        Map<Long, ForSale.Menu> found = new HashMap<>();
        for (Object read : rows) {
            Object[] row = (Object[]) read;
            long id = Sql.number(row[0]);
            found.put(
                    id,
                    new ForSale.Menu(
                            id,
                            (String) row[1],
                            Sql.number(row[2]),
                            Sql.number(row[3]),
                            Sql.number(row[4]),
                            Sql.flag(row[5]),
                            slots(Sql.listed(row[6]))));
        }
        return found;
    }

    private static Map<Long, ForSale.Ingredient> ingredients(List<String> folded) {
        Map<Long, ForSale.Ingredient> found = new HashMap<>();
        for (String text : folded) {
            long[] parts = parts(text);
            found.put(parts[0], new ForSale.Ingredient(parts[1] == 1, parts[2] == 1, parts[3] == 1, parts[4]));
        }
        return found;
    }

    private static Map<Long, ForSale.Slot> slots(List<String> folded) {
        Map<Long, ForSale.Slot> found = new LinkedHashMap<>();
        for (String text : folded) {
            long[] parts = parts(text);
            ForSale.Slot slot =
                    found.computeIfAbsent(parts[0], id -> new ForSale.Slot(parts[1] == 1, new LinkedHashSet<>()));
            if (parts.length == SLOT_WITH_OPTION) {
                slot.options().add(parts[2]);
            }
        }
        return found;
    }

    private static long[] parts(String text) {
        return Arrays.stream(text.split(":")).mapToLong(Long::parseLong).toArray();
    }

    /** Numbers alone, so they can stand in the statement itself. */
    private static String listed(Set<Long> ids) {
        return ids.isEmpty() ? "NULL" : ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
