package org.comptoir.orders.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.access.Caller;
import org.comptoir.orders.OrderSheet;
import org.comptoir.orders.OrdersDesk;
import org.comptoir.orders.Seller;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One order as it is printed on a roll of paper. */
@Named
@RequestScoped
public class TicketBean {
    @Inject
    private OrdersDesk desk;

    @Inject
    private Caller caller;

    private String number = "";
    private @Nullable OrderSheet order;
    private @Nullable Seller seller;

    public void load() {
        if (number.isEmpty()) {
            Faces.redirect("/orders/orders");
            return;
        }
        order = desk.order(caller.actor(), number);
        seller = desk.seller(caller.actor());
    }

    /** Null where the page is left before it is shown. */
    public @Nullable OrderSheet getOrder() {
        return order;
    }

    public @Nullable Seller getSeller() {
        return seller;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }
}
