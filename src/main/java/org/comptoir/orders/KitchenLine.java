package org.comptoir.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line as the kitchen makes it, in the words of the moment it was ordered; a menu's own product is its burger. */
public record KitchenLine(
        int quantity,
        String label,
        boolean isMaxi,
        @Nullable String burger,
        List<String> choices,
        List<String> without,
        List<String> added) {

    public KitchenLine {
        choices = List.copyOf(choices);
        without = List.copyOf(without);
        added = List.copyOf(added);
    }
}
