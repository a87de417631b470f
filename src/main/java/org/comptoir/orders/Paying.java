package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.TryAgain;
import org.comptoir.platform.time.Time;
import org.comptoir.stock.Need;
import org.comptoir.stock.Stock;

/**
 * Pays an order, in one transaction of eight statements however many lines it has: order, needs; the state; what is written
 * down: payment, lines, event; and last the stock in the order of ids, with its ledger: everybody wants the same ingredients,
 * so they are held for two statements and not for five. Whoever was faster makes it start over.
 */
@ApplicationScoped
class Paying {
    @Inject
    private Placing placing;

    @Inject
    private PaymentRepository payments;

    @Inject
    private ConsumptionRepository consumption;

    @Inject
    private IncidentRepository incidents;

    @Inject
    private PaidEvents events;

    @Inject
    private Stock stock;

    @Inject
    private Time time;

    @Inject
    private Event<OrderPaid> paid;

    /** The order, paid by that; the same again for the same transaction. ORDER_NOT_FOUND beyond the visible sources. */
    @Transactional
    OrderState pay(TenantId tenant, String number, Payment payment, Set<String> sources) {
        String transaction = payment.transaction(number);
        Payable order = payments.find(tenant.value(), number, transaction, sources)
                .orElseThrow(() -> new DomainException(ErrorCode.ORDER_NOT_FOUND));
        if (transaction.equals(order.paidBy())) {
            return order.state();
        }
        refuse(order, payment);
        List<Need> needs = consumption.needs(tenant.value(), order.id());
        Instant now = time.now();
        if (!payments.setPaid(tenant.value(), order.id(), now)) {
            throw new TryAgain();
        }
        OrderState state = applied(tenant, order, payment, now);
        stock.take(tenant, needs);
        stock.sold(tenant, order.id(), needs);
        return state;
    }

    /**
     * Places an order and pays it, all of it or nothing; the first order again where the key has made it already. The stock is
     * taken before the counter is held and the lines are written, as everywhere.
     */
    @Transactional
    OrderState place(TenantId tenant, NewOrder order, Payment payment) {
        Optional<OrderState> before = placing.before(tenant, order);
        if (before.isPresent()) {
            return pay(tenant, before.get().orderNumber(), payment, Set.of());
        }
        OrderDraft draft = placing.draft(tenant, order);
        List<Need> needs = consumption.needs(tenant.value(), draft);
        stock.take(tenant, needs);
        OrderState placed = placing.write(tenant, draft);
        Payable payable = payments.find(tenant.value(), placed.orderNumber(), null, Set.of())
                .orElseThrow();
        Instant now = time.now();
        if (!payments.setPaid(tenant.value(), payable.id(), now)) {
            throw new IllegalStateException("an order that nobody else sees has changed");
        }
        stock.sold(tenant, payable.id(), needs);
        return applied(tenant, payable, payment, now);
    }

    private OrderState applied(TenantId tenant, Payable order, Payment payment, Instant now) {
        String transaction = payment.transaction(order.orderNumber());
        payments.insert(tenant.value(), order.id(), transaction, payment.method(), order.amountCents(), now);
        UUID event = Ids.uuid(now);
        List<OrderPaidEvent.Item> items = payments.items(tenant.value(), order.id());
        events.record(
                tenant, OrderPaidEvent.of(event, tenant.value(), order, items, payment.method(), transaction, now));
        if (order.incident() != null && !incidents.applied(tenant.value(), order.incident(), now)) {
            throw new TryAgain();
        }
        paid.fire(new OrderPaid(tenant, order.id(), order.orderNumber(), event));
        return order.state(OrderStatus.PAID);
    }

    private static void refuse(Payable order, Payment payment) {
        if (order.status() != OrderStatus.PENDING_PAYMENT) {
            throw new DomainException(
                    ErrorCode.INVALID_TRANSITION,
                    Map.of("status", order.status().column()));
        }
        if (order.settledAt() != null) {
            // a person has given that money back, or kept it for something else: it must not count twice
            throw new DomainException(ErrorCode.CONFLICT, Map.of("reason", "incident_settled"));
        }
        Long amount = payment.amountCents();
        if (amount != null && amount != order.amountCents()) {
            throw new DomainException(
                    ErrorCode.VALIDATION_ERROR,
                    Map.of("field", Incidents.AMOUNT, "reason", "range", "expected", order.amountCents()));
        }
    }
}
