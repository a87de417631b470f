package org.comptoir.catalogue;

/** One line of a recipe as somebody enters it. */
public record RecipeEdit(
        long ingredientId,
        int quantityNormal,
        int quantityMaxi,
        boolean isRemovable,
        boolean isAddable,
        long extraPriceCents) {
    private static final int MOST = 1_000;

    public RecipeEdit {
        Entered.number(quantityNormal, 1, MOST, "quantity_normal");
        Entered.number(quantityMaxi, quantityNormal, MOST, "quantity_maxi");
        Entered.extra(extraPriceCents, "extra_price_cents");
    }

    /** What a customer who adds one more pays for it; nothing where nobody can add it. */
    long asked() {
        return isAddable ? extraPriceCents : 0;
    }
}
