package org.comptoir.orders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.time.Time;

/** What staff do with an order that is there: pay, hand over, cancel, give money back. One their role does not see is ORDER_NOT_FOUND. */
@Stateless
public class OrderActsDesk {
    private static final int LONGEST_TEXT = 255;

    @Inject
    private Payments paying;

    @Inject
    private Paying till;

    @Inject
    private PaymentRepository payments;

    @Inject
    private OrderRepository orders;

    @Inject
    private IncidentRepository incidents;

    @Inject
    private Cancelling cancelling;

    @Inject
    private Access access;

    @Inject
    private Time time;

    /** An order of the actor's own source, or of the one that it names, paid at once; OUT_OF_STOCK leaves nothing behind. */
    @RolesAllowed(Permissions.ORDER_CREATE)
    public OrderState create(Actor actor, NewOrder order, Payment payment) {
        String source = order.source().name().toLowerCase(Locale.ROOT);
        if (actor.orderSource() != null && actor.orderSource() != order.source()
                || !actor.sources().isEmpty() && !actor.sources().contains(source)) {
            throw DomainException.invalid("source", "range");
        }
        return till.place(actor.tenant(), order, payment);
    }

    /** See {@link Orders#pay}. */
    @RolesAllowed(Permissions.ORDER_CREATE)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OrderState pay(Actor actor, String number, Payment payment) {
        return paying.pay(actor.tenant(), number, payment, actor.sources());
    }

    /** Hands a paid order over; INVALID_TRANSITION for any other. */
    @RolesAllowed(Permissions.ORDER_DELIVER)
    public OrderState deliver(Actor actor, String number) {
        Payable order = find(actor, number);
        if (!orders.deliver(actor.tenantUuid(), order.id(), time.now())) {
            throw wrongState(ErrorCode.INVALID_TRANSITION, find(actor, number).status());
        }
        return order.state(OrderStatus.DELIVERED);
    }

    /**
     * Gives the stock back and makes the payment a refund due. The loser of a race is told what it found: CANNOT_CANCEL_IN_STATE
     * for a delivered order, INVALID_TRANSITION for a cancelled one.
     */
    @RolesAllowed(Permissions.ORDER_CANCEL)
    public OrderState cancel(Actor actor, Pin pin, String number, String reason) {
        Payable order = find(actor, number);
        String why = text("reason", reason);
        Approval by = access.approve(actor, Permissions.ORDER_CANCEL, pin);
        if (!cancelling.cancel(actor.tenant(), order, by, why)) {
            OrderStatus now = find(actor, number).status();
            throw wrongState(
                    now == OrderStatus.DELIVERED ? ErrorCode.CANNOT_CANCEL_IN_STATE : ErrorCode.INVALID_TRANSITION,
                    now);
        }
        return order.state(OrderStatus.CANCELLED);
    }

    /** The customer has the money back; INVALID_TRANSITION where none is due. */
    @RolesAllowed(Permissions.ORDER_CANCEL)
    public OrderState refunded(Actor actor, String number) {
        Payable order = find(actor, number);
        if (!payments.setRefunded(actor.tenantUuid(), order.id(), time.now())) {
            throw wrongState(ErrorCode.INVALID_TRANSITION, order.status());
        }
        record(actor, "order.refund", order, Map.of());
        return order.state();
    }

    /** Somebody has seen to money that could not be applied, and says how. */
    @RolesAllowed(Permissions.ORDER_CANCEL)
    public OrderState settle(Actor actor, String number, long incident, String note) {
        Payable order = find(actor, number);
        String how = text("note", note);
        if (!incidents.settle(actor.tenantUuid(), order.id(), incident, actor.userId(), how, time.now())) {
            throw incidents.exists(actor.tenantUuid(), order.id(), incident)
                    ? wrongState(ErrorCode.INVALID_TRANSITION, order.status())
                    : new DomainException(ErrorCode.NOT_FOUND);
        }
        record(actor, "order.incident_settle", order, Map.of("incident", incident, "note", how));
        return order.state();
    }

    private Payable find(Actor actor, String number) {
        return payments.find(actor.tenantUuid(), number, null, actor.sources())
                .orElseThrow(() -> new DomainException(ErrorCode.ORDER_NOT_FOUND));
    }

    private void record(Actor actor, String action, Payable order, Map<String, Object> details) {
        access.record(
                actor.tenant(),
                new AuditEntry(
                        Approval.of(actor), action, "order", Long.toString(order.id()), order.orderNumber(), details));
    }

    private static String text(String field, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            throw DomainException.invalid(field, "required");
        }
        if (text.length() > LONGEST_TEXT) {
            throw DomainException.invalid(field, "range");
        }
        return text;
    }

    private static DomainException wrongState(ErrorCode code, OrderStatus found) {
        return new DomainException(code, Map.of("status", found.column()));
    }
}
