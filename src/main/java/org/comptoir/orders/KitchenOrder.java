package org.comptoir.orders;

import java.time.Instant;
import java.util.List;
import org.comptoir.access.OrderSource;
import org.jspecify.annotations.Nullable;

/** A paid order as the kitchen sees it: no customer, no money. Delivered only where it is recalled. */
public record KitchenOrder(
        long id,
        String orderNumber,
        String called,
        OrderSource source,
        ServiceMode serviceMode,
        boolean isDelivery,
        @Nullable String tableNumber,
        Instant paidAt,
        @Nullable Instant deliveredAt,
        List<KitchenLine> lines) {

    public KitchenOrder {
        lines = List.copyOf(lines);
    }
}
