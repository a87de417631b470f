package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Where;

/** The fourteen allergens, and which ingredient holds which. */
@ApplicationScoped
class AllergenRepository {
    @PersistenceContext
    private EntityManager em;

    List<Allergen> all() {
        List<?> rows = em.createNativeQuery("SELECT a.id, a.code, a.name, a.name_fr FROM allergen a ORDER BY a.id")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Allergen(Sql.number(row[0]), (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** Every ingredient with that in its name, and the codes it holds, by name. */
    List<IngredientAllergens> ingredients(UUID tenant, String text) {
        return rows(new Where(tenant)
                .contains("i.name", text)
                .query(em, """
                        SELECT i.id, i.name, GROUP_CONCAT(a.code ORDER BY a.id)
                          FROM ingredient i
                          LEFT JOIN ingredient_allergen ia ON ia.ingredient_id = i.id
                          LEFT JOIN allergen a ON a.id = ia.allergen_id
                         WHERE i.tenant_id = ?1""", " GROUP BY i.id ORDER BY i.name, i.id")
                .getResultList());
    }

    /** The same for one, held until the transaction ends; empty where that tenant has no such ingredient. */
    Optional<IngredientAllergens> hold(UUID tenant, long ingredient) {
        em.createNativeQuery("SELECT i.id FROM ingredient i WHERE i.tenant_id = ?1 AND i.id = ?2 FOR UPDATE")
                .setParameter(1, tenant)
                .setParameter(2, ingredient)
                .getResultList();
        return rows(em.createNativeQuery("""
                                SELECT i.id, i.name, GROUP_CONCAT(a.code ORDER BY a.id)
                                  FROM ingredient i
                                  LEFT JOIN ingredient_allergen ia ON ia.ingredient_id = i.id
                                  LEFT JOIN allergen a ON a.id = ia.allergen_id
                                 WHERE i.tenant_id = ?1 AND i.id = ?2 GROUP BY i.id""")
                        .setParameter(1, tenant)
                        .setParameter(2, ingredient)
                        .getResultList())
                .stream()
                .findFirst();
    }

    void replace(UUID tenant, long ingredient, List<String> codes) {
        em.createNativeQuery("""
                        DELETE FROM ingredient_allergen
                         WHERE ingredient_id = (SELECT i.id FROM ingredient i WHERE i.tenant_id = ?1 AND i.id = ?2)""")
                .setParameter(1, tenant)
                .setParameter(2, ingredient)
                .executeUpdate();
        em.createNativeQuery("""
                        INSERT INTO ingredient_allergen (ingredient_id, allergen_id)
                        SELECT i.id, a.id FROM ingredient i JOIN allergen a ON FIND_IN_SET(a.code, ?3)
                         WHERE i.tenant_id = ?1 AND i.id = ?2""")
                .setParameter(1, tenant)
                .setParameter(2, ingredient)
                .setParameter(3, String.join(",", codes))
                .executeUpdate();
    }

    private static List<IngredientAllergens> rows(List<?> rows) {
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new IngredientAllergens(Sql.number(row[0]), (String) row[1], Sql.listed(row[2])))
                .toList();
    }
}
