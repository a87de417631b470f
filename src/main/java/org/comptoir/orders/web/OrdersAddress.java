package org.comptoir.orders.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.comptoir.access.OrderSource;
import org.comptoir.kernel.DomainException;
import org.comptoir.orders.OrderFilter;
import org.comptoir.orders.OrderStatus;
import org.comptoir.orders.ServiceMode;
import org.comptoir.platform.faces.ListAddress;
import org.jspecify.annotations.Nullable;

/** What the address of the list of orders says; where in the list it stands says the cursor, which narrows nothing. */
public class OrdersAddress extends ListAddress {
    OrdersAddress() {
        super("/orders/orders", "q", "status", "source", "from", "to", "mode");
    }

    /** Days that somebody turned round are read as if there were none. */
    OrderFilter filter() {
        try {
            return filter(day("from"), day("to"));
        } catch (DomainException turned) {
            return filter(null, null);
        }
    }

    private OrderFilter filter(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new OrderFilter(
                text("q"),
                constant(OrderStatus.class, "status"),
                constant(OrderSource.class, "source"),
                from,
                to,
                constant(ServiceMode.class, "mode"));
    }

    private @Nullable LocalDate day(String name) {
        try {
            return text(name).isEmpty() ? null : LocalDate.parse(text(name));
        } catch (DateTimeException none) {
            return null;
        }
    }
}
