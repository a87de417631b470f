package org.comptoir.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All about one product: what lists show, its recipe, and the menus it belongs to. */
public record ProductSheet(
        long id,
        long categoryId,
        String categoryName,
        boolean categoryActive,
        String name,
        @Nullable String description,
        long priceCents,
        int vatRate,
        @Nullable String sku,
        @Nullable String imagePath,
        boolean isAvailable,
        int displayOrder,
        boolean isOrderable,
        List<String> missing,
        List<String> allergens,
        List<RecipeLine> ingredients,
        List<MenuName> menus,
        long version) {
    static ProductSheet of(Product p, List<RecipeLine> recipe, List<MenuName> menus) {
        return new ProductSheet(
                p.id(),
                p.categoryId(),
                p.categoryName(),
                p.categoryActive(),
                p.name(),
                p.description(),
                p.priceCents(),
                p.vatRate(),
                p.sku(),
                p.imagePath(),
                p.isAvailable(),
                p.displayOrder(),
                p.isOrderable(),
                p.missing(),
                p.allergens(),
                recipe,
                menus,
                p.version());
    }

    /** As somebody would enter it. */
    ProductEdit edit() {
        return new ProductEdit(
                categoryId, name, description, priceCents, vatRate, sku, imagePath, isAvailable, displayOrder);
    }
}
