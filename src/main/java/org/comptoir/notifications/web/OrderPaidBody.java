package org.comptoir.notifications.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.orders.OrderPaidEvent;
import org.jspecify.annotations.Nullable;

/** The event of another order system, believed only where everything in it fits together. */
public record OrderPaidBody(UUID eventId, String eventType, UUID tenantId, Instant timestamp, Metadata metadata) {
    private static final Set<String> DELIVERIES = Set.of("delivery", "pickup", "dine_in");
    private static final int NAME = 64;
    private static final int LONG = 255;
    private static final int ADDRESS = 500;
    private static final int ITEMS = 200;
    private static final long MOST = 1_000_000_000_000L;

    /** The order; amounts in the currency's minor unit. */
    public record Metadata(
            String orderId,
            String orderReference,
            String transactionId,
            String customerName,
            String customerPhone,
            @Nullable String customerEmail,
            String deliveryType,
            @Nullable String deliveryAddress,
            @Nullable String tableNumber,
            List<Item> items,
            long subtotalAmount,
            long deliveryFee,
            @Nullable Long discountAmount,
            long totalAmount,
            String paymentMethod,
            Instant paidAt) {}

    /** A line. */
    public record Item(
            @Nullable String productId, String productName, long quantity, long unitPrice, long totalPrice) {}

    public OrderPaidEvent toEvent() {
        if (!eventType.equals(OrderPaidEvent.TYPE)) {
            throw DomainException.invalid("event_type", "type");
        }
        Metadata m = metadata;
        words(m);
        amounts(m);
        return new OrderPaidEvent(
                eventId,
                eventType,
                tenantId,
                timestamp,
                new OrderPaidEvent.Metadata(
                        m.orderId(),
                        m.orderReference(),
                        m.customerEmail() == null || m.customerEmail().isBlank()
                                ? null
                                : m.customerEmail().strip(),
                        m.customerName(),
                        m.customerPhone(),
                        m.deliveryType(),
                        m.deliveryAddress(),
                        m.tableNumber(),
                        m.items().stream()
                                .map(i -> new OrderPaidEvent.Item(
                                        i.productId() == null ? "" : i.productId(),
                                        i.productName(),
                                        i.quantity(),
                                        i.unitPrice(),
                                        i.totalPrice()))
                                .toList(),
                        m.subtotalAmount(),
                        m.deliveryFee(),
                        m.totalAmount(),
                        m.paymentMethod(),
                        m.transactionId(),
                        m.paidAt(),
                        m.discountAmount() == null ? 0 : m.discountAmount()));
    }

    private static void words(Metadata m) {
        within("order_id", m.orderId(), NAME);
        within("order_reference", m.orderReference(), NAME);
        within("transaction_id", m.transactionId(), LONG);
        within("customer_name", m.customerName(), LONG);
        within("customer_phone", m.customerPhone(), NAME);
        within("payment_method", m.paymentMethod(), NAME);
        if (m.customerEmail() != null
                && !m.customerEmail().isBlank()
                && !EmailAddress.isValid(m.customerEmail().strip())) {
            throw wrong("customer_email", "email");
        }
        if (!DELIVERIES.contains(m.deliveryType())) {
            throw wrong("delivery_type", "type");
        }
        if (m.deliveryType().equals("delivery") || m.deliveryAddress() != null) {
            within("delivery_address", m.deliveryAddress() == null ? "" : m.deliveryAddress(), ADDRESS);
        }
        if (m.tableNumber() != null) {
            within("table_number", m.tableNumber(), NAME);
        }
    }

    private static void amounts(Metadata m) {
        if (m.items().isEmpty() || m.items().size() > ITEMS) {
            throw wrong("items", "range");
        }
        for (int i = 0; i < m.items().size(); i++) {
            Item item = m.items().get(i);
            String at = "items[" + i + "].";
            within(at + "product_name", item.productName(), LONG);
            if (item.productId() != null) {
                within(at + "product_id", item.productId(), NAME);
            }
            if (item.quantity() < 1 || item.quantity() > MOST) {
                throw wrong(at + "quantity", "range");
            }
            amount(at + "unit_price", item.unitPrice());
            amount(at + "total_price", item.totalPrice());
            if (Math.multiplyHigh(item.quantity(), item.unitPrice()) != 0
                    || item.totalPrice() != item.quantity() * item.unitPrice()) {
                throw wrong(at + "total_price", "sum");
            }
        }
        long discount = m.discountAmount() == null ? 0 : m.discountAmount();
        amount("subtotal_amount", m.subtotalAmount());
        amount("delivery_fee", m.deliveryFee());
        amount("discount_amount", discount);
        amount("total_amount", m.totalAmount());
        if (m.totalAmount() != m.subtotalAmount() - discount + m.deliveryFee()) {
            throw wrong("total_amount", "sum");
        }
    }

    private static void amount(String field, long amount) {
        if (amount < 0 || amount > MOST) {
            throw wrong(field, "range");
        }
    }

    private static void within(String field, String text, int most) {
        if (text.isBlank()) {
            throw wrong(field, "required");
        }
        if (text.codePointCount(0, text.length()) > most) {
            throw wrong(field, "too_long");
        }
    }

    private static DomainException wrong(String field, String reason) {
        return DomainException.invalid("metadata." + field, reason);
    }
}
