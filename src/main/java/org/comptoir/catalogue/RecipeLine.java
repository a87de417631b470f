package org.comptoir.catalogue;

/** One ingredient of a recipe and what lies there of it; {@code isMissing} keeps the product from being ordered. */
public record RecipeLine(
        long ingredientId,
        String name,
        String unit,
        long stockQuantity,
        boolean isActive,
        int quantityNormal,
        int quantityMaxi,
        boolean isRemovable,
        boolean isAddable,
        long extraPriceCents,
        boolean isMissing) {
    RecipeEdit edit() {
        return new RecipeEdit(ingredientId, quantityNormal, quantityMaxi, isRemovable, isAddable, extraPriceCents);
    }
}
