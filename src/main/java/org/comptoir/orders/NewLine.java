package org.comptoir.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line as somebody orders it; no type where the caller named none that exists. */
public record NewLine(
        @Nullable ItemType type,
        @Nullable Long productId,
        @Nullable Long menuId,
        long quantity,
        ItemFormat format,
        List<NewSelection> selections,
        List<NewModifier> modifiers) {

    /** What is chosen in a slot of a menu. */
    public record NewSelection(long menuSlotId, long productId) {}

    /** An ingredient left out or added; no action where the caller named none that exists. */
    public record NewModifier(long ingredientId, @Nullable ModifierAction action) {}

    /** A product as it is. */
    public static NewLine product(long id, long quantity) {
        return new NewLine(ItemType.PRODUCT, id, null, quantity, ItemFormat.NORMAL, List.of(), List.of());
    }
}
