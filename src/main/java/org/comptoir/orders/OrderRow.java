package org.comptoir.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.comptoir.access.OrderSource;
import org.jspecify.annotations.Nullable;

/** One order as a list shows it. The total is what the customer owes, delivery fee included. */
public record OrderRow(
        long id,
        String orderNumber,
        OrderStatus status,
        OrderSource source,
        ServiceMode serviceMode,
        LocalDate serviceDay,
        Instant createdAt,
        @Nullable Instant paidAt,
        @Nullable String customerName,
        @Nullable String tableNumber,
        boolean isDelivery,
        long articles,
        long totalCents,
        boolean isIncidentOpen,
        boolean isRefundDue) {
    /** Its list is sorted by the id alone: that many keys has a cursor. */
    public static final int SORT_KEYS = 1;

    /** The number as it is called out: "C 039". */
    public String called() {
        return called(orderNumber);
    }

    static String called(String orderNumber) {
        return orderNumber.charAt(0) + "\u00a0" + orderNumber.substring(orderNumber.lastIndexOf('-') + 1);
    }
}
