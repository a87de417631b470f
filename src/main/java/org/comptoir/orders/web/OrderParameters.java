package org.comptoir.orders.web;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.comptoir.access.OrderSource;
import org.comptoir.kernel.DomainException;
import org.comptoir.orders.OrderFilter;
import org.comptoir.orders.OrderStatus;
import org.comptoir.orders.ServiceMode;
import org.jspecify.annotations.Nullable;

/** What narrows the list of orders; one service day, or from one to another. */
public class OrderParameters {
    @QueryParam("q")
    private @Nullable String q;

    @QueryParam("status")
    private @Nullable OrderStatus status;

    @QueryParam("source")
    private @Nullable OrderSource source;

    @QueryParam("service_day")
    private @Nullable LocalDate serviceDay;

    @QueryParam("from")
    private @Nullable LocalDate from;

    @QueryParam("to")
    private @Nullable LocalDate to;

    @QueryParam("mode")
    private @Nullable ServiceMode mode;

    OrderFilter toFilter() {
        if (serviceDay != null && (from != null || to != null)) {
            throw DomainException.invalid("service_day", "range");
        }
        return serviceDay == null
                ? new OrderFilter(q, status, source, from, to, mode)
                : new OrderFilter(q, status, source, serviceDay, serviceDay, mode);
    }
}
