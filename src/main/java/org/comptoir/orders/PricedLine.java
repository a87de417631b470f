package org.comptoir.orders;

import java.util.List;

/** A line with what it costs, as it is written: price, rate and label are snapshots of this moment. */
record PricedLine(
        ItemType type,
        long itemId,
        ItemFormat format,
        String label,
        long unitPriceCents,
        int vatRate,
        int quantity,
        List<Choice> choices,
        List<Modifier> modifiers) {

    /** What was chosen in a slot. */
    record Choice(long slotId, long productId, String label) {}

    /** An ingredient left out or added, and what that costs a piece. */
    record Modifier(long ingredientId, ModifierAction action, long extraPriceCents) {}

    PricedLine with(long price, int pieces) {
        return new PricedLine(type, itemId, format, label, price, vatRate, pieces, choices, modifiers);
    }

    long ttcCents() {
        long extras = modifiers.stream().mapToLong(Modifier::extraPriceCents).sum();
        return (unitPriceCents + extras) * quantity;
    }

    long htCents() {
        return Vat.ht(ttcCents(), vatRate);
    }
}
