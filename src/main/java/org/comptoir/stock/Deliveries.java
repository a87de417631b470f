package org.comptoir.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** What must have been delivered for days gone by: whole packs, in the morning of a day that would have used up too much. */
final class Deliveries {
    private Deliveries() {}

    /** Packs of an ingredient that came at that moment. */
    record Delivery(long ingredientId, long quantity, Instant at) {}

    /** What lay there before, how it is packed, when it counts as low, and what each day took, whatever was given back later. */
    record Sold(long ingredientId, long opening, long packSize, long threshold, SortedMap<LocalDate, Long> byDay) {}

    /** The last day is left as it is, as long as half of what counts as low is left: some things are low on any evening. */
    static List<Delivery> of(Sold sold) {
        List<Delivery> deliveries = new ArrayList<>();
        long level = sold.opening();
        for (Map.Entry<LocalDate, Long> day : sold.byDay().entrySet()) {
            long used = day.getValue();
            boolean last = day.getKey().equals(sold.byDay().lastKey());
            if (level - used < (last ? sold.threshold() / 2 : sold.threshold())) {
                long wanted = Math.max(sold.opening(), sold.threshold()) + used - level;
                long packs = (wanted + sold.packSize() - 1) / sold.packSize();
                deliveries.add(new Delivery(
                        sold.ingredientId(), packs * sold.packSize(), PastStockRepository.morning(day.getKey())));
                level += packs * sold.packSize();
            }
            level -= used;
        }
        return deliveries;
    }
}
