package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.platform.db.Sql;

/** The slots of menus and what can be chosen in them. */
@ApplicationScoped
class SlotRepository {
    @PersistenceContext
    private EntityManager em;

    /** Those with something to choose; with {@code dropped}, also the ones that only orders still know. */
    List<MenuSlot> of(UUID tenant, long menu, boolean dropped) {
        List<?> rows = em.createNativeQuery("""
                        SELECT s.id, s.name, s.slot_type, s.is_required, s.display_order,
                               GROUP_CONCAT(o.product_id ORDER BY p.display_order, p.name, p.id)
                          FROM menu_slot s
                          LEFT JOIN menu_slot_option o ON o.tenant_id = s.tenant_id AND o.menu_slot_id = s.id
                          LEFT JOIN product p ON p.tenant_id = o.tenant_id AND p.id = o.product_id
                         WHERE s.tenant_id = ?1 AND s.menu_id = ?2
                         GROUP BY s.id ORDER BY s.display_order, s.id""")
                .setParameter(1, tenant)
                .setParameter(2, menu)
                .getResultList();
        return rows.stream()
                .map(row -> row((Object[]) row))
                .filter(slot -> dropped || !slot.optionProductIds().isEmpty())
                .toList();
    }

    /** How many of these products that tenant has. */
    long known(UUID tenant, List<Long> products) {
        return Sql.number(
                em.createNativeQuery("SELECT COUNT(*) FROM product WHERE tenant_id = ?1 AND FIND_IN_SET(id, ?2)")
                        .setParameter(1, tenant)
                        .setParameter(2, joined(products))
                        .getSingleResult());
    }

    long insert(UUID tenant, long menu, SlotEdit slot, int place) {
        return Sql.number(em.createNativeQuery("""
                        INSERT INTO menu_slot (tenant_id, menu_id, name, slot_type, is_required, display_order)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id""")
                .setParameter(1, tenant)
                .setParameter(2, menu)
                .setParameter(3, slot.name())
                .setParameter(4, slot.slotType().column())
                .setParameter(5, slot.isRequired())
                .setParameter(6, place)
                .getSingleResult());
    }

    void update(UUID tenant, long id, SlotEdit slot, int place) {
        em.createNativeQuery("""
                        UPDATE menu_slot SET name = ?3, slot_type = ?4, is_required = ?5, display_order = ?6
                         WHERE tenant_id = ?1 AND id = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, slot.name())
                .setParameter(4, slot.slotType().column())
                .setParameter(5, slot.isRequired())
                .setParameter(6, place)
                .executeUpdate();
    }

    void setOptions(UUID tenant, long slot, List<Long> products) {
        clear(tenant, List.of(slot));
        em.createNativeQuery("""
                        INSERT INTO menu_slot_option (tenant_id, menu_slot_id, product_id)
                        SELECT p.tenant_id, ?2, p.id FROM product p WHERE p.tenant_id = ?1 AND FIND_IN_SET(p.id, ?3)""")
                .setParameter(1, tenant)
                .setParameter(2, slot)
                .setParameter(3, joined(products))
                .executeUpdate();
    }

    /** They are gone; where orders know one, it stays without options and asks nobody for anything. */
    void drop(UUID tenant, List<Long> slots) {
        clear(tenant, slots);
        em.createNativeQuery("UPDATE menu_slot SET is_required = 0 WHERE tenant_id = ?1 AND FIND_IN_SET(id, ?2)")
                .setParameter(1, tenant)
                .setParameter(2, joined(slots))
                .executeUpdate();
        em.createNativeQuery("DELETE IGNORE FROM menu_slot WHERE tenant_id = ?1 AND FIND_IN_SET(id, ?2)")
                .setParameter(1, tenant)
                .setParameter(2, joined(slots))
                .executeUpdate();
    }

    private void clear(UUID tenant, List<Long> slots) {
        em.createNativeQuery("DELETE FROM menu_slot_option WHERE tenant_id = ?1 AND FIND_IN_SET(menu_slot_id, ?2)")
                .setParameter(1, tenant)
                .setParameter(2, joined(slots))
                .executeUpdate();
    }

    private static String joined(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static MenuSlot row(Object[] row) {
        return new MenuSlot(
                Sql.number(row[0]),
                (String) row[1],
                SlotType.of((String) row[2]),
                Sql.flag(row[3]),
                (int) Sql.number(row[4]),
                row[5] == null
                        ? List.of()
                        : Arrays.stream(row[5].toString().split(","))
                                .map(Long::valueOf)
                                .toList());
    }
}
