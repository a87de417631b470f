package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.LostRace;
import org.comptoir.platform.time.Time;
import org.comptoir.stock.Need;
import org.comptoir.stock.Stock;

/**
 * Pays an order, in one transaction of eight statements however many lines it has: order, lines, needs; the state, then the
 * stock in the order of ids; then what is written down: ledger, payment, event. Whoever was faster makes it start over.
 */
@ApplicationScoped
class Paying {
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
            throw new LostRace();
        }
        stock.take(tenant, needs);
        stock.sold(tenant, order.id(), needs);
        payments.insert(tenant.value(), order.id(), transaction, payment.method(), order.amountCents(), now);
        UUID event = Ids.uuid(now);
        events.record(
                tenant,
                OrderPaidEvent.of(
                        event,
                        tenant.value(),
                        order,
                        payments.items(tenant.value(), order.id()),
                        payment.method(),
                        transaction,
                        now));
        if (order.incident() != null && !incidents.applied(tenant.value(), order.incident(), now)) {
            throw new LostRace();
        }
        paid.fire(new OrderPaid(tenant, order.id(), number, event));
        return order.state(OrderStatus.PAID);
    }

    private static void refuse(Payable order, Payment payment) {
        if (order.status() != OrderStatus.PENDING_PAYMENT) {
            throw new DomainException(
                    ErrorCode.INVALID_TRANSITION,
                    Map.of("status", order.status().name().toLowerCase(Locale.ROOT)));
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
