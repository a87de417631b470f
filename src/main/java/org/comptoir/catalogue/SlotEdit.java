package org.comptoir.catalogue;

import java.util.List;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/** One slot of a menu as somebody enters it; the id of one that is there already keeps it. */
public record SlotEdit(
        @Nullable Long id, String name, SlotType slotType, boolean isRequired, List<Long> optionProductIds) {
    private static final int NAME = 80;
    private static final int OPTIONS = 100;

    public SlotEdit {
        name = Entered.text(name, "slots", NAME);
        optionProductIds = optionProductIds.stream().distinct().toList();
        if (optionProductIds.isEmpty()) {
            throw DomainException.invalid("slots", "catalogue_menu.slot_empty");
        }
        Entered.number(optionProductIds.size(), 1, OPTIONS, "slots");
    }
}
