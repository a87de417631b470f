package org.comptoir.catalogue;

/** One line of a recipe as a file tells it: the ingredient by its name. */
public record RecipePart(
        String ingredient,
        int quantityNormal,
        int quantityMaxi,
        boolean isRemovable,
        boolean isAddable,
        long extraPriceCents) {

    public static RecipePart of(RecipeLine line) {
        return new RecipePart(
                line.name(),
                line.quantityNormal(),
                line.quantityMaxi(),
                line.isRemovable(),
                line.isAddable(),
                line.extraPriceCents());
    }

    RecipeEdit edit(long ingredientId) {
        return new RecipeEdit(ingredientId, quantityNormal, quantityMaxi, isRemovable, isAddable, extraPriceCents);
    }
}
