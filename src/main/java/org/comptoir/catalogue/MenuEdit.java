package org.comptoir.catalogue;

import java.util.List;
import java.util.Objects;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** What somebody enters about a menu; its slots stand in the order in which a customer is asked. */
public record MenuEdit(
        long categoryId,
        long burgerProductId,
        String name,
        @Nullable String description,
        long priceNormalCents,
        long priceMaxiCents,
        @Nullable String imagePath,
        boolean isAvailable,
        @Nullable Integer displayOrder,
        List<SlotEdit> slots) {
    private static final int NAME = 120;
    private static final int SLOTS = 20;

    public MenuEdit {
        name = Entered.text(name, "name", NAME);
        description = Entered.description(description);
        Entered.price(priceNormalCents, "price_normal_cents");
        Entered.price(priceMaxiCents, "price_maxi_cents");
        imagePath = Entered.optional(imagePath, "image_path", Picture.LONGEST_PATH);
        displayOrder = Entered.place(displayOrder);
        slots = List.copyOf(slots);
        if (slots.isEmpty()) {
            throw DomainException.invalid("slots", "catalogue_menu.slots_missing");
        }
        Entered.number(slots.size(), 1, SLOTS, "slots");
        List<Long> known =
                slots.stream().map(SlotEdit::id).filter(Objects::nonNull).toList();
        if (known.stream().distinct().count() < known.size()) {
            throw DomainException.invalid("slots", "catalogue_menu.slot_unknown");
        }
    }
}
