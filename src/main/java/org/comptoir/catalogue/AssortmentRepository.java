package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** What a till sells, whole: two statements for the products and two for the menus. */
@ApplicationScoped
class AssortmentRepository {
    /** From so many portions on, nobody has to be told how many are left. */
    private static final int FEW = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private OfferRepository offer;

    List<Assortment.Product> products(UUID tenant) {
        List<?> rows = em.createNativeQuery("""
                        SELECT p.id, p.category_id, p.name, p.description, p.price_cents, p.vat_rate, p.image_path, %s, %s, %s
                          FROM product p JOIN category c ON c.tenant_id = p.tenant_id AND c.id = p.category_id
                         WHERE p.tenant_id = ?1 AND p.is_available AND c.is_active
                         ORDER BY c.display_order, c.name, p.display_order, p.name, p.id""".formatted(Orderable.PRODUCT, Orderable.LACKING, Orderable.PORTIONS))
                .setParameter(1, tenant)
                .getResultList();
        Map<Long, List<OfferedProduct.OfferedIngredient>> recipes = offer.recipes(tenant, null);
        return rows.stream().map(row -> product((Object[]) row, recipes)).toList();
    }

    List<Assortment.Menu> menus(UUID tenant) {
        List<?> rows = em.createNativeQuery("""
                        SELECT m.id, m.category_id, m.burger_product_id, m.name, m.description, m.price_normal_cents,
                               m.price_maxi_cents, m.image_path, %s, %s
                          FROM menu m
                          JOIN category c ON c.tenant_id = m.tenant_id AND c.id = m.category_id
                          JOIN product p ON p.tenant_id = m.tenant_id AND p.id = m.burger_product_id
                          JOIN category pc ON pc.tenant_id = p.tenant_id AND pc.id = p.category_id
                         WHERE m.tenant_id = ?1 AND m.is_available AND c.is_active
                         ORDER BY c.display_order, c.name, m.display_order, m.name, m.id""".formatted(Orderable.MENU, Orderable.PARTS_LACKING))
                .setParameter(1, tenant)
                .getResultList();
        Map<Long, List<Assortment.Slot>> slots = slots(tenant);
        return rows.stream().map(row -> menu((Object[]) row, slots)).toList();
    }

    private Map<Long, List<Assortment.Slot>> slots(UUID tenant) {
        List<?> rows = em.createNativeQuery("""
                        SELECT s.menu_id, s.id, s.name, s.is_required,
                               GROUP_CONCAT(o.product_id ORDER BY p.display_order, p.name, p.id)
                          FROM menu_slot s
                          JOIN menu_slot_option o ON o.tenant_id = s.tenant_id AND o.menu_slot_id = s.id
                          JOIN product p ON p.tenant_id = o.tenant_id AND p.id = o.product_id
                          JOIN category c ON c.tenant_id = p.tenant_id AND c.id = p.category_id
                         WHERE s.tenant_id = ?1 AND p.is_available AND c.is_active
                         GROUP BY s.id ORDER BY s.menu_id, s.display_order, s.id""").setParameter(1, tenant).getResultList();
        Map<Long, List<Assortment.Slot>> slots = new HashMap<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            slots.computeIfAbsent(Sql.number(row[0]), id -> new ArrayList<>())
                    .add(new Assortment.Slot(
                            Sql.number(row[1]),
                            (String) row[2],
                            Sql.flag(row[3]),
                            Sql.listed(row[4]).stream().map(Long::valueOf).toList()));
        }
        return slots;
    }

    private static Assortment.Product product(Object[] row, Map<Long, List<OfferedProduct.OfferedIngredient>> recipes) {
        long id = Sql.number(row[0]);
        return new Assortment.Product(
                id,
                Sql.number(row[1]),
                (String) row[2],
                (String) row[3],
                Sql.number(row[4]),
                (int) Sql.number(row[5]),
                (String) row[6],
                Sql.flag(row[7]),
                lines(row[8]),
                few(row[9]),
                recipes.getOrDefault(id, List.of()));
    }

    private static Assortment.Menu menu(Object[] row, Map<Long, List<Assortment.Slot>> slots) {
        long id = Sql.number(row[0]);
        return new Assortment.Menu(
                id,
                Sql.number(row[1]),
                Sql.number(row[2]),
                (String) row[3],
                (String) row[4],
                Sql.number(row[5]),
                Sql.number(row[6]),
                (String) row[7],
                Sql.flag(row[8]),
                lines(row[9]),
                slots.getOrDefault(id, List.of()));
    }

    private static @Nullable Long few(@Nullable Object portions) {
        return portions == null || Sql.number(portions) >= FEW ? null : Long.valueOf(Sql.number(portions));
    }

    private static List<String> lines(@Nullable Object joined) {
        return joined == null || joined.toString().isEmpty()
                ? List.of()
                : joined.toString().lines().toList();
    }
}
