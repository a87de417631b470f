package org.comptoir.orders.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.function.Supplier;
import org.comptoir.access.Actor;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.orders.OrderActsDesk;
import org.comptoir.orders.OrderSheet;
import org.comptoir.orders.OrderState;
import org.comptoir.orders.OrderStatus;
import org.comptoir.orders.OrdersDesk;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;
import org.comptoir.platform.faces.PinDialog;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One order, and what can be done with it in the state it is in. */
@Named
@ViewScoped
public class OrderBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OrdersDesk desk;

    @Inject
    private transient OrderActsDesk acts;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    @Inject
    private transient PinDialog pin;

    private String number = "";
    private @Nullable Long id;
    private String reason = "";
    private String note = "";
    private transient @Nullable OrderSheet order;

    /** By its number; by its id where another room leads here; without either there is nothing to show but the list. */
    public void load() {
        if (number.isEmpty() && id != null) {
            Faces.redirect("/orders/order?number=" + desk.number(caller.actor(), id));
        } else if (number.isEmpty()) {
            Faces.redirect("/orders/orders");
        } else {
            getOrder();
        }
    }

    public void deliver() {
        act("orders_order.delivered", () -> acts.deliver(caller.actor(), number));
    }

    public void cancel() {
        if (reason.isBlank()) {
            askAgain("cancel", "cancelReason", "orders_order.reason_missing");
            return;
        }
        boolean done = pin.run(Pin::new, p -> Retry.on(() -> acts.cancel(caller.actor(), p, number, reason)));
        if (done) {
            leave("orders_order.cancelled");
        }
    }

    public void refunded() {
        act("orders_order.refunded", () -> acts.refunded(caller.actor(), number));
    }

    /** The oldest incident that waits; the page shows that one. */
    public void settle() {
        if (note.isBlank()) {
            askAgain("settle", "settleNote", "orders_order.note_missing");
            return;
        }
        long incident = getOrder().openIncident().orElseThrow().id();
        act("orders_order.settled", () -> acts.settle(caller.actor(), number, incident, note));
    }

    private void askAgain(String dialog, String field, String sentence) {
        notices.under(field, sentence);
        pin.ask(dialog);
    }

    private void act(String done, Supplier<OrderState> act) {
        Retry.on(act::get);
        leave(done);
    }

    private void leave(String done) {
        notices.doneOn("/orders/order?number=" + number, done, number);
    }

    public OrderSheet getOrder() {
        OrderSheet known = order;
        if (known == null) {
            known = desk.order(caller.actor(), number);
            order = known;
        }
        return known;
    }

    public boolean isDeliverable() {
        return may(Permissions.ORDER_DELIVER) && getOrder().status() == OrderStatus.PAID;
    }

    public boolean isCancellable() {
        return may(Permissions.ORDER_CANCEL) && getOrder().status().canBecome(OrderStatus.CANCELLED);
    }

    public boolean isRefundable() {
        return may(Permissions.ORDER_CANCEL) && getOrder().isRefundDue();
    }

    public boolean isSettleable() {
        return may(Permissions.ORDER_CANCEL) && getOrder().openIncident().isPresent();
    }

    private boolean may(String code) {
        Actor actor = caller.actor();
        return actor.may(code);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note == null ? "" : note;
    }
}
