package org.comptoir.orders;

import java.util.List;

/** A paid order as its receipt says it: the lines with what was chosen, left out and added, and the VAT of each. */
public record PaidOrder(String orderNumber, List<Line> lines, long deliveryFeeCents, int deliveryFeeVatRate) {
    public PaidOrder {
        lines = List.copyOf(lines);
    }

    /** One line; the unit price holds what was added. */
    public record Line(
            String label,
            boolean maxi,
            long quantity,
            long unitCents,
            int vatRate,
            List<String> choices,
            List<String> removed,
            List<Extra> added) {
        public Line {
            choices = List.copyOf(choices);
            removed = List.copyOf(removed);
            added = List.copyOf(added);
        }

        public long totalCents() {
            return Math.multiplyExact(quantity, unitCents);
        }
    }

    /** Something added, and what one of it costs. */
    public record Extra(String name, long priceCents) {}
}
