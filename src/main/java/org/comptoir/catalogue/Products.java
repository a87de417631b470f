package org.comptoir.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/** What can be done with products and their recipes, whoever does it. */
@ApplicationScoped
class Products {
    private static final int LONGEST_RECIPE = 100;

    @Inject
    private ProductRepository repository;

    @Inject
    private RecipeRepository recipes;

    @Inject
    private Categories categories;

    @Inject
    private Pictures pictures;

    ProductSheet find(UUID tenant, long id) {
        Product product = repository.find(tenant, id).orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
        return ProductSheet.of(product, recipes.of(tenant, id), recipes.menus(tenant, id));
    }

    long create(UUID tenant, ProductEdit edit, List<RecipeEdit> recipe) {
        check(tenant, 0, edit);
        checkRecipe(tenant, recipe);
        long id = repository.insert(tenant, edit);
        recipes.replace(tenant, id, recipe);
        return id;
    }

    /** What stands and what is entered, with or without its recipe; refused where somebody saved since that version. */
    void update(UUID tenant, ProductSheet before, ProductEdit edit, @Nullable List<RecipeEdit> recipe, long version) {
        check(tenant, before.id(), edit);
        if (!repository.update(tenant, before.id(), edit, version)) {
            throw stale(find(tenant, before.id()), edit, recipe);
        }
        if (recipe != null) {
            checkRecipe(tenant, recipe);
            recipes.replace(tenant, before.id(), recipe);
        }
    }

    void updateRecipe(UUID tenant, long id, List<RecipeEdit> recipe, long version) {
        checkRecipe(tenant, recipe);
        if (!repository.touch(tenant, id, version)) {
            throw staleRecipe(find(tenant, id), recipe);
        }
        recipes.replace(tenant, id, recipe);
    }

    /** Not while a menu needs it, and not where orders or reservations know it. */
    void delete(UUID tenant, ProductSheet product) {
        if (!product.menus().isEmpty()) {
            throw new DomainException(
                    ErrorCode.CONFLICT,
                    Map.of(
                            "reason",
                            "catalogue_product.in_menus",
                            "menus",
                            product.menus().stream().map(MenuName::name).toList()));
        }
        try {
            repository.delete(tenant, product.id());
        } catch (PersistenceException refused) {
            if (Sql.isInUse(refused)) {
                throw new DomainException(
                        ErrorCode.CONFLICT, Map.of("reason", "catalogue_product.in_use", "instead", "is_available"));
            }
            throw refused;
        }
    }

    static DomainException stale(ProductSheet now, ProductEdit edit, @Nullable List<RecipeEdit> recipe) {
        Differences differences = new Differences()
                .in("category_id", now.categoryId(), edit.categoryId())
                .in("name", now.name(), edit.name())
                .in("description", now.description(), edit.description())
                .in("price_cents", now.priceCents(), edit.priceCents())
                .in("vat_rate", now.vatRate(), edit.vatRate())
                .in("sku", now.sku(), edit.sku())
                .in("image_path", now.imagePath(), edit.imagePath())
                .in("is_available", now.isAvailable(), edit.isAvailable());
        if (recipe != null) {
            differences.in("ingredients", Prices.byIngredient(now), Prices.byIngredient(recipe));
        }
        return differences.stale(now.version(), "catalogue_product.stale");
    }

    static DomainException staleRecipe(ProductSheet now, List<RecipeEdit> recipe) {
        return new Differences()
                .in("ingredients", Prices.byIngredient(now), Prices.byIngredient(recipe))
                .stale(now.version(), "catalogue_product.stale");
    }

    private void check(UUID tenant, long id, ProductEdit edit) {
        categories.require(tenant, edit.categoryId());
        pictures.require(tenant, edit.imagePath());
        if (repository.isSkuTaken(tenant, id, edit.sku())) {
            throw new DomainException(
                    ErrorCode.CONFLICT, Map.of("field", "sku", "reason", "catalogue_product.sku_taken"));
        }
    }

    /** Each ingredient once, and not without end. */
    static List<Long> checkLength(List<RecipeEdit> recipe) {
        Entered.number(recipe.size(), 0, LONGEST_RECIPE, "ingredients");
        List<Long> ids =
                recipe.stream().map(RecipeEdit::ingredientId).distinct().toList();
        if (ids.size() < recipe.size()) {
            throw DomainException.invalid("ingredients", "catalogue_product.ingredient_twice");
        }
        return ids;
    }

    private void checkRecipe(UUID tenant, List<RecipeEdit> recipe) {
        List<Long> ids = checkLength(recipe);
        if (recipes.known(tenant, ids) < ids.size()) {
            throw DomainException.invalid("ingredients", "catalogue_product.ingredient_missing");
        }
    }
}
