package org.comptoir.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All about one menu. */
public record MenuSheet(
        long id,
        long categoryId,
        String categoryName,
        boolean categoryActive,
        long burgerProductId,
        String burgerName,
        String name,
        @Nullable String description,
        long priceNormalCents,
        long priceMaxiCents,
        @Nullable String imagePath,
        boolean isAvailable,
        int displayOrder,
        boolean isOrderable,
        List<String> missing,
        List<MenuSlot> slots,
        long version) {
    static MenuSheet of(Menu m, List<MenuSlot> slots) {
        return new MenuSheet(
                m.id(),
                m.categoryId(),
                m.categoryName(),
                m.categoryActive(),
                m.burgerProductId(),
                m.burgerName(),
                m.name(),
                m.description(),
                m.priceNormalCents(),
                m.priceMaxiCents(),
                m.imagePath(),
                m.isAvailable(),
                m.displayOrder(),
                m.isOrderable(),
                m.missing(),
                slots,
                m.version());
    }
}
