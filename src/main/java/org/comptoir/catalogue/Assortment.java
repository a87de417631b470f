package org.comptoir.catalogue;

import java.util.List;
import org.comptoir.catalogue.OfferedProduct.OfferedIngredient;
import org.jspecify.annotations.Nullable;

/** What a till sells, in the order of the card; what cannot be ordered now says what it lacks. */
public record Assortment(List<OfferedCategory> categories, List<Product> products, List<Menu> menus) {

    /** A product; portionsLeft where only a few normal portions are left. */
    public record Product(
            long id,
            long categoryId,
            String name,
            @Nullable String description,
            long priceCents,
            int vatRate,
            @Nullable String imagePath,
            boolean isOrderable,
            List<String> lacking,
            @Nullable Long portionsLeft,
            List<OfferedIngredient> ingredients) {}

    /** A menu; its burger's recipe is what may be changed. */
    public record Menu(
            long id,
            long categoryId,
            long burgerProductId,
            String name,
            @Nullable String description,
            long priceNormalCents,
            long priceMaxiCents,
            @Nullable String imagePath,
            boolean isOrderable,
            List<String> lacking,
            List<Slot> slots) {}

    /** Where a choice is made; only what is offered can be chosen. */
    public record Slot(long id, String name, boolean isRequired, List<Long> optionProductIds) {}
}
