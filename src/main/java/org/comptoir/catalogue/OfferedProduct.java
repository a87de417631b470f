package org.comptoir.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product as customers see it; it stays listed while it cannot be ordered. */
public record OfferedProduct(
        long id,
        long categoryId,
        String name,
        @Nullable String description,
        long priceCents,
        @Nullable String imagePath,
        int displayOrder,
        @Nullable String sku,
        boolean isOrderable,
        List<String> allergens,
        List<OfferedIngredient> ingredients) {

    /** What may be left out or had more of, and for how much. */
    public record OfferedIngredient(
            long ingredientId, String name, boolean isRemovable, boolean isAddable, long extraPriceCents) {}
}
