package org.comptoir.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.comptoir.access.OrderSource;
import org.jspecify.annotations.Nullable;

/** Everything about one order. What is due is the sum of its lines and the delivery fee; VAT counts the fee in. */
public record OrderSheet(
        long id,
        String orderNumber,
        OrderStatus status,
        OrderSource source,
        ServiceMode serviceMode,
        LocalDate serviceDay,
        Instant createdAt,
        List<OrderLine> items,
        List<OrderVat> vat,
        long deliveryFeeCents,
        long dueCents,
        @Nullable Contact contact,
        @Nullable Paid payment,
        List<Incident> incidents,
        List<Moved> movements,
        List<OrderStep> timeline) {

    public OrderSheet {
        items = List.copyOf(items);
        vat = List.copyOf(vat);
        incidents = List.copyOf(incidents);
        movements = List.copyOf(movements);
        timeline = List.copyOf(timeline);
    }

    /** Whom it is for and where it goes. */
    public record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            DeliveryType deliveryType,
            @Nullable String address,
            @Nullable String tableNumber) {}

    /** The money that came. */
    public record Paid(
            String transactionId,
            String method,
            long amountCents,
            Instant paidAt,
            @Nullable Instant refundDueAt,
            @Nullable Instant refundedAt) {}

    /** Money that came and could not be applied. */
    public record Incident(
            long id,
            String transactionId,
            String method,
            long amountCents,
            String reason,
            Instant createdAt,
            @Nullable Instant settledAt,
            @Nullable String note) {}

    /** What the order took from the stock, or gave back. */
    public record Moved(
            Instant at, long ingredientId, String ingredient, String unit, boolean isGivenBack, long delta) {}

    /** The number as it is called out: "C 039". */
    public String called() {
        return OrderRow.called(orderNumber);
    }

    public boolean isRefundDue() {
        return payment != null && payment.refundDueAt() != null && payment.refundedAt() == null;
    }

    /** The incident that waits for a person, if one does. */
    public Optional<Incident> openIncident() {
        return incidents.stream().filter(i -> i.settledAt() == null).findFirst();
    }

    public long articles() {
        return items.stream().mapToLong(OrderLine::quantity).sum();
    }
}
