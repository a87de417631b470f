package org.comptoir.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A menu as customers see it; the slots come with a single one. */
public record OfferedMenu(
        long id,
        long categoryId,
        long burgerProductId,
        String name,
        @Nullable String description,
        long priceNormalCents,
        long priceMaxiCents,
        @Nullable String imagePath,
        int displayOrder,
        boolean isOrderable) {

    /** One menu with what is chosen in it. */
    public record WithSlots(
            long id,
            long categoryId,
            long burgerProductId,
            String name,
            @Nullable String description,
            long priceNormalCents,
            long priceMaxiCents,
            @Nullable String imagePath,
            int displayOrder,
            boolean isOrderable,
            List<MenuSlot> slots) {}

    WithSlots with(List<MenuSlot> slots) {
        return new WithSlots(
                id,
                categoryId,
                burgerProductId,
                name,
                description,
                priceNormalCents,
                priceMaxiCents,
                imagePath,
                displayOrder,
                isOrderable,
                slots);
    }
}
