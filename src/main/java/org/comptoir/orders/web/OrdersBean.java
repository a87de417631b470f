package org.comptoir.orders.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.comptoir.access.Caller;
import org.comptoir.access.OrderSource;
import org.comptoir.kernel.Page;
import org.comptoir.orders.OrderRow;
import org.comptoir.orders.OrdersDesk;

/** The orders, searched and filtered by the page's address, newest first, with a way back and a way on. */
@Named
@RequestScoped
public class OrdersBean {
    @Inject
    private OrdersDesk desk;

    @Inject
    private Caller caller;

    private final OrdersAddress address = new OrdersAddress();
    private Page<OrderRow> found = Page.small(List.of(), 0);

    /** A place that somebody bent is the beginning. */
    public void load() {
        found = address.read(OrderRow.SORT_KEYS, place -> desk.orders(caller.actor(), address.filter(), place));
    }

    /** The sources to choose from: those that the reader's role sees. */
    public List<String> getSources() {
        Set<String> seen = caller.actor().sources();
        return Arrays.stream(OrderSource.values())
                .map(source -> source.name().toLowerCase(Locale.ROOT))
                .filter(source -> seen.isEmpty() || seen.contains(source))
                .toList();
    }

    public Page<OrderRow> getFound() {
        return found;
    }

    public OrdersAddress getAddress() {
        return address;
    }
}
