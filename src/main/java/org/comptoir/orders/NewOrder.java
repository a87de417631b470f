package org.comptoir.orders;

import java.util.List;
import org.comptoir.access.OrderSource;
import org.comptoir.kernel.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * An order as somebody places it. Prices and fees are not in it: they come from the database.
 *
 * @param idempotencyKey the caller's own name for this order: the same one again answers with the first order
 * @param serviceMode nothing where the caller named none that exists; drive by itself where the source is drive
 */
public record NewOrder(
        String idempotencyKey,
        OrderSource source,
        @Nullable ServiceMode serviceMode,
        @Nullable String serviceTag,
        List<NewLine> lines,
        @Nullable NewCustomer customer,
        @Nullable NewDelivery delivery,
        @Nullable String couponCode) {
    private static final int LONGEST_KEY = 64;

    public NewOrder {
        idempotencyKey = idempotencyKey.strip();
        if (idempotencyKey.isEmpty()) {
            throw DomainException.invalid("idempotency_key", "required");
        }
        if (idempotencyKey.codePointCount(0, idempotencyKey.length()) > LONGEST_KEY) {
            throw DomainException.invalid("idempotency_key", "too_long");
        }
        lines = List.copyOf(lines);
        couponCode = couponCode == null || couponCode.isBlank() ? null : couponCode.strip();
        if (source == OrderSource.DRIVE && serviceMode == null) {
            serviceMode = ServiceMode.DRIVE;
        }
    }

    boolean isDelivered() {
        return delivery != null && delivery.type() == DeliveryType.DELIVERY;
    }
}
