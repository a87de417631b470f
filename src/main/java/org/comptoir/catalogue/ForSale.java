package org.comptoir.catalogue;

import java.util.Map;
import java.util.Set;

/** Products and menus by id, with all that prices and judges an order for them. */
public record ForSale(Map<Long, Product> products, Map<Long, Menu> menus) {

    /** A product; of its recipe only the ingredients that were asked for. */
    public record Product(
            long id,
            String name,
            long priceCents,
            int vatRate,
            boolean isOrderable,
            Map<Long, Ingredient> ingredients) {}

    /** What may be done with an ingredient of a recipe. */
    public record Ingredient(boolean isActive, boolean isRemovable, boolean isAddable, long extraPriceCents) {}

    /** A menu; its burger is among the products. */
    public record Menu(
            long id,
            String name,
            long burgerProductId,
            long priceNormalCents,
            long priceMaxiCents,
            boolean isOrderable,
            Map<Long, Slot> slots) {}

    /** Where a choice is made, in the order in which a customer is asked; one that was dropped has no options. */
    public record Slot(boolean isRequired, Set<Long> options) {}
}
