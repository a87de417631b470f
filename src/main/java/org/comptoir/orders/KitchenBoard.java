package org.comptoir.orders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a kitchen display shows, the longest waiting first, and what it measures by. The mark is another one as soon as
 * anything else is to be shown.
 */
public record KitchenBoard(
        String mark,
        Instant now,
        int slaMinutes,
        @Nullable Long meanSeconds,
        boolean isDeliverable,
        List<KitchenOrder> orders,
        List<Low> low) {

    public KitchenBoard {
        orders = List.copyOf(orders);
        low = List.copyOf(low);
    }

    /** What is running out. */
    public record Low(String name, long left, String unit) {}
}
