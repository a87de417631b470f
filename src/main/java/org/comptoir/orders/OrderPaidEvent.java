package org.comptoir.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the notification seed calls OrderPaidEvent, name by name; amounts are in the currency's minor unit. */
public record OrderPaidEvent(UUID eventId, String eventType, UUID tenantId, Instant timestamp, Metadata metadata) {
    public static final String TYPE = "order.paid";

    /** The order as it was when it was paid. */
    public record Metadata(
            String orderId,
            String orderReference,
            @Nullable String customerEmail,
            String customerName,
            String customerPhone,
            String deliveryType,
            @Nullable String deliveryAddress,
            @Nullable String tableNumber,
            List<Item> items,
            long subtotalAmount,
            long deliveryFee,
            long totalAmount,
            String paymentMethod,
            String transactionId,
            Instant paidAt,
            @Nullable Long discountAmount) {}

    /** A line; the unit price holds what was added to it. */
    public record Item(String productId, String productName, long quantity, long unitPrice, long totalPrice) {}

    static OrderPaidEvent of(
            UUID event, UUID tenant, Payable order, List<Item> items, String method, String transaction, Instant now) {
        Payable.Contact contact = order.contact();
        return new OrderPaidEvent(
                event,
                TYPE,
                tenant,
                now,
                new Metadata(
                        Long.toString(order.id()),
                        order.orderNumber(),
                        contact.email(),
                        contact.name() == null ? "" : contact.name(),
                        contact.phone() == null ? "" : contact.phone(),
                        contact.deliveryType(),
                        contact.address(),
                        contact.table(),
                        items,
                        order.totalTtcCents(),
                        order.deliveryFeeCents(),
                        order.amountCents(),
                        method,
                        transaction,
                        now,
                        0L));
    }
}
