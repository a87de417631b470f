package org.comptoir.orders;

import org.jspecify.annotations.Nullable;

/** Money that waits for a person, in orders that the reader's role sees: how often, how much, and the order that waits longest. */
public record OpenMoney(Pile incidents, Pile refunds) {
    /** One kind of it; the order's number is null where there is none. */
    public record Pile(long count, long cents, @Nullable String order) {
        /** The number as it is called out. */
        public String called() {
            return order == null ? "" : OrderRow.called(order);
        }
    }
}
