package org.comptoir.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A coupon put to use: lines of which one unit stands by itself at its reduced price, and how much that took off. */
record Coupon(String code, List<PricedLine> lines, long cents) {

    /** Nothing where none of the lines is the product that it is for. */
    static Optional<Coupon> on(List<PricedLine> lines, Discount discount) {
        List<PricedLine> all = new ArrayList<>();
        long cents = 0;
        for (PricedLine line : lines) {
            boolean wanted = line.type() == ItemType.PRODUCT && line.itemId() == discount.productId();
            if (cents > 0 || !wanted) {
                all.add(line);
                continue;
            }
            long price = discount.reduced(line.unitPriceCents());
            cents = line.unitPriceCents() - price;
            all.add(line.with(price, 1));
            if (line.quantity() > 1) {
                all.add(line.with(line.unitPriceCents(), line.quantity() - 1));
            }
        }
        return cents > 0 ? Optional.of(new Coupon(discount.code(), List.copyOf(all), cents)) : Optional.empty();
    }
}
