package org.comptoir.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of an order as it was sold; names and prices are those of that moment, what an ingredient is called is today's. */
public record OrderLine(
        long id,
        ItemType type,
        @Nullable ItemFormat format,
        String label,
        int quantity,
        long unitPriceCents,
        int vatRate,
        long totalTtcCents,
        List<String> choices,
        List<Modifier> modifiers) {

    public OrderLine {
        choices = List.copyOf(choices);
        modifiers = List.copyOf(modifiers);
    }

    /** An ingredient left out or added. */
    public record Modifier(String ingredient, ModifierAction action, long extraPriceCents) {}
}
