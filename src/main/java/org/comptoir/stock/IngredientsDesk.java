package org.comptoir.stock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.access.Actor;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.csv.ImportChange;
import org.comptoir.platform.db.Sql;

/** What staff do with the ingredients themselves. */
@Stateless
public class IngredientsDesk {
    @Inject
    private IngredientRepository ingredients;

    /** CONFLICT where another has that name. */
    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    public Ingredient create(Actor actor, IngredientEdit edit) {
        ingredients.named(actor.tenantUuid(), edit.name()).ifPresent(other -> {
            throw nameTaken();
        });
        ingredients.insert(actor.tenantUuid(), edit);
        return ingredients.named(actor.tenantUuid(), edit.name()).orElseThrow();
    }

    /** CONFLICT where another has that name, or where somebody saved since that version was read. */
    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    public Ingredient update(Actor actor, long id, IngredientEdit edit, long version) {
        Ingredient before = find(actor, id);
        ingredients
                .named(actor.tenantUuid(), edit.name())
                .filter(other -> other.id() != id)
                .ifPresent(other -> {
                    throw nameTaken();
                });
        if (!ingredients.update(actor.tenantUuid(), id, edit, version)) {
            throw new DomainException(
                    ErrorCode.CONFLICT, Map.of("version", before.version(), "reason", "stock_ingredient.stale"));
        }
        return find(actor, id);
    }

    /** Takes it out of use, or back into it; what else somebody saves meanwhile stays. */
    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    public Ingredient setActive(Actor actor, long id, boolean active) {
        find(actor, id);
        ingredients.setActive(actor.tenantUuid(), id, active);
        return find(actor, id);
    }

    /** Only what nothing points at: a recipe, a container or a movement keeps it, and the way out is to deactivate it. */
    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    public void delete(Actor actor, long id) {
        find(actor, id);
        try {
            ingredients.delete(actor.tenantUuid(), id);
        } catch (PersistenceException refused) {
            if (Sql.isInUse(refused)) {
                throw new DomainException(ErrorCode.CONFLICT, Map.of("reason", "stock_ingredient.in_use"));
            }
            throw refused;
        }
    }

    /** What lines of a file would do; found by name, and nothing is written. */
    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    public List<ImportChange> compare(Actor actor, List<ImportLine> lines) {
        return lines.stream()
                .map(line -> ingredients
                        .named(actor.tenantUuid(), line.edit().name())
                        .map(line::against)
                        .orElseGet(line::asNew))
                .toList();
    }

    /** Does what {@link #compare} tells, all of it or nothing. */
    @RolesAllowed(Permissions.INGREDIENT_MANAGE)
    public List<ImportChange> take(Actor actor, List<ImportLine> lines) {
        List<ImportChange> changes = new ArrayList<>();
        for (ImportLine line : lines) {
            Optional<Ingredient> known =
                    ingredients.named(actor.tenantUuid(), line.edit().name());
            ImportChange change = known.map(line::against).orElseGet(line::asNew);
            if (known.isEmpty()) {
                ingredients.insert(actor.tenantUuid(), line.edit());
            } else if (change.kind() == ImportChange.Kind.CHANGED) {
                update(actor, known.get().id(), line.edit(), known.get().version());
            }
            changes.add(change);
        }
        return List.copyOf(changes);
    }

    private Ingredient find(Actor actor, long id) {
        return ingredients.find(actor.tenantUuid(), id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    }

    private static DomainException nameTaken() {
        return new DomainException(
                ErrorCode.CONFLICT, Map.of("field", "name", "reason", "stock_ingredient.name_taken"));
    }
}
