package org.comptoir.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/** What staff declare of allergens: by ingredient, so that every product has what its recipe has. */
@Stateless
public class AllergensDesk {
    @Inject
    private AllergenRepository allergens;

    @Inject
    private Access access;

    /** The fourteen. */
    @RolesAllowed({Permissions.PRODUCT_READ, Permissions.INGREDIENT_MANAGE})
    public List<Allergen> all(Actor actor) {
        return allergens.all();
    }

    /** Every ingredient with that in its name, and what it holds. */
    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    public List<IngredientAllergens> ingredients(Actor actor, String text) {
        return allergens.ingredients(actor.tenantUuid(), text.strip());
    }

    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    public IngredientAllergens ingredient(Actor actor, long id) {
        return allergens.hold(actor.tenantUuid(), id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    /** Sets what an ingredient holds; people rely on it, so a change is written down. */
    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    public IngredientAllergens declare(Actor actor, long id, List<String> codes) {
        IngredientAllergens before = ingredient(actor, id);
        if (!allergens.all().stream().map(Allergen::code).toList().containsAll(codes)) {
            throw DomainException.invalid("allergens", "catalogue_allergens.unknown");
        }
        allergens.replace(actor.tenantUuid(), id, codes);
        List<String> added = without(codes, before.allergens());
        List<String> removed = without(before.allergens(), codes);
        if (!added.isEmpty() || !removed.isEmpty()) {
            access.record(
                    actor.tenant(),
                    new AuditEntry(
                            Approval.of(actor),
                            "ingredient.allergens",
                            "ingredient",
                            Long.toString(id),
                            before.name(),
                            Map.of("added", added, "removed", removed)));
        }
        return ingredient(actor, id);
    }

    private static List<String> without(List<String> codes, List<String> others) {
        return codes.stream().filter(code -> !others.contains(code)).distinct().toList();
    }
}
