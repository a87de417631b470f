package org.comptoir.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;

/** Ingredients: found, made and changed. Their quantity is the ledger's alone. */
@ApplicationScoped
class IngredientRepository {
    private static final String COLUMNS = """
            SELECT i.id, i.name, i.unit, i.stock_quantity, i.pack_size, i.pack_label, i.low_stock_threshold, i.is_active, i.version
              FROM ingredient i WHERE i.tenant_id = ?1""";

    private static final String LOW = "i.is_active AND i.stock_quantity <= i.low_stock_threshold";

    @PersistenceContext
    private EntityManager em;

    long count(UUID tenant, StockFilter filter) {
        return Sql.number(narrowed(tenant, filter)
                .query(em, "SELECT COUNT(*) FROM ingredient i WHERE i.tenant_id = ?1", "")
                .getSingleResult());
    }

    List<Ingredient> list(UUID tenant, StockFilter filter, StockOrder order, PageRequest page) {
        return rows(narrowed(tenant, filter)
                .query(em, COLUMNS, " ORDER BY " + order.sql() + " LIMIT " + page.size() + " OFFSET " + page.offset())
                .getResultList());
    }

    /** Every active one by name, for a counting sheet or a file; a shop has hundreds, never millions. */
    List<Ingredient> all(UUID tenant, boolean activeOnly, int most) {
        return rows(new Where(tenant)
                .when(activeOnly, "i.is_active")
                .query(em, COLUMNS, " ORDER BY i.name, i.id LIMIT " + most)
                .getResultList());
    }

    /** What is low or used up and still in use, the least covered first. */
    List<Ingredient> low(UUID tenant, int most) {
        return rows(new Where(tenant)
                .when(true, LOW)
                .query(em, COLUMNS, " ORDER BY " + new StockOrder(StockOrder.Key.COVER, false).sql() + " LIMIT " + most)
                .getResultList());
    }

    long countLow(UUID tenant) {
        return Sql.number(new Where(tenant)
                .when(true, LOW)
                .query(em, "SELECT COUNT(*) FROM ingredient i WHERE i.tenant_id = ?1", "")
                .getSingleResult());
    }

    Optional<Ingredient> find(UUID tenant, long id) {
        return rows(new Where(tenant).and("i.id = ", id).query(em, COLUMNS, "").getResultList()).stream()
                .findFirst();
    }

    Optional<Ingredient> named(UUID tenant, String name) {
        return rows(new Where(tenant)
                        .and("i.name = ", name)
                        .query(em, COLUMNS, "")
                        .getResultList())
                .stream()
                .findFirst();
    }

    void insert(UUID tenant, IngredientEdit edit) {
        em.createNativeQuery("""
                        INSERT INTO ingredient (tenant_id, name, unit, pack_size, pack_label, low_stock_threshold, is_active)
                        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, tenant)
                .setParameter(2, edit.name())
                .setParameter(3, edit.unit())
                .setParameter(4, edit.packSize())
                .setParameter(5, edit.packLabel())
                .setParameter(6, edit.lowStockThreshold())
                .setParameter(7, edit.isActive())
                .executeUpdate();
    }

    /** False where somebody else saved since that version was read. */
    boolean update(UUID tenant, long id, IngredientEdit edit, long version) {
        return em.createNativeQuery("""
                                UPDATE ingredient SET name = ?4, unit = ?5, pack_size = ?6, pack_label = ?7, low_stock_threshold = ?8,
                                       is_active = ?9, version = version + 1
                                 WHERE tenant_id = ?1 AND id = ?2 AND version = ?3""")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .setParameter(3, version)
                        .setParameter(4, edit.name())
                        .setParameter(5, edit.unit())
                        .setParameter(6, edit.packSize())
                        .setParameter(7, edit.packLabel())
                        .setParameter(8, edit.lowStockThreshold())
                        .setParameter(9, edit.isActive())
                        .executeUpdate()
                == 1;
    }

    void setActive(UUID tenant, long id, boolean active) {
        em.createNativeQuery(
                        "UPDATE ingredient SET is_active = ?3, version = version + 1 WHERE tenant_id = ?1 AND id = ?2 AND is_active <> ?3")
                .setParameter(1, tenant)
                .setParameter(2, id)
                .setParameter(3, active)
                .executeUpdate();
    }

    boolean delete(UUID tenant, long id) {
        return em.createNativeQuery("DELETE FROM ingredient WHERE tenant_id = ?1 AND id = ?2")
                        .setParameter(1, tenant)
                        .setParameter(2, id)
                        .executeUpdate()
                == 1;
    }

    private static Where narrowed(UUID tenant, StockFilter filter) {
        return new Where(tenant)
                .contains("i.name", filter.text())
                .and("i.is_active = ", filter.active())
                .when(filter.level() == StockLevel.OUT, "i.stock_quantity = 0")
                .when(
                        filter.level() == StockLevel.LOW,
                        "i.stock_quantity > 0 AND i.stock_quantity <= i.low_stock_threshold")
                .when(
                        filter.level() == StockLevel.OK,
                        "i.stock_quantity > 0 AND i.stock_quantity > i.low_stock_threshold");
    }

    private static List<Ingredient> rows(List<?> rows) {
        return rows.stream().map(row -> row((Object[]) row)).toList();
    }

    private static Ingredient row(Object[] row) {
        return new Ingredient(
                Sql.number(row[0]),
                (String) row[1],
                (String) row[2],
                Sql.number(row[3]),
                (int) Sql.number(row[4]),
                (String) row[5],
                (int) Sql.number(row[6]),
                Sql.flag(row[7]),
                Sql.number(row[8]));
    }
}
