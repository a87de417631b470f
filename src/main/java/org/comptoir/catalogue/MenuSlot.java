package org.comptoir.catalogue;

import java.util.List;

/** One choice of a menu; a slot that was dropped but that orders know has no options left and is shown to nobody. */
public record MenuSlot(
        long id, String name, SlotType slotType, boolean isRequired, int displayOrder, List<Long> optionProductIds) {}
