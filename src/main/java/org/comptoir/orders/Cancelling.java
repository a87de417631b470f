package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.comptoir.access.Access;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.time.Time;
import org.comptoir.stock.Stock;

/** Ends orders that nobody will get: what they took goes back, what was paid for them becomes due. */
@ApplicationScoped
class Cancelling {
    private static final String ENTITY = "order";

    @Inject
    private OrderRepository orders;

    @Inject
    private PaymentRepository payments;

    @Inject
    private Stock stock;

    @Inject
    private Access access;

    @Inject
    private Time time;

    @Inject
    private Event<OrderCancelled> cancelled;

    /** False where it is too late: delivered, or cancelled already. */
    boolean cancel(TenantId tenant, Payable order, Approval by, String reason) {
        Instant now = time.now();
        if (!orders.cancel(tenant.value(), order.id(), now)) {
            return false;
        }
        stock.giveBack(tenant, order.id(), by.userId(), reason);
        payments.setRefundDue(tenant.value(), order.id(), now);
        access.record(
                tenant,
                new AuditEntry(
                        by,
                        "order.cancel",
                        ENTITY,
                        Long.toString(order.id()),
                        order.orderNumber(),
                        Map.of("reason", reason)));
        cancelled.fire(new OrderCancelled(tenant, order.id(), order.orderNumber()));
        return true;
    }

    /** Nobody paid it; false where that is not so any more, or another node was here first. */
    @Transactional
    boolean expire(OrderRepository.Overdue order) {
        if (!orders.expire(order.tenant().value(), order.id(), time.now())) {
            return false;
        }
        access.record(
                order.tenant(),
                new AuditEntry(null, "order.expire", ENTITY, Long.toString(order.id()), order.orderNumber(), Map.of()));
        cancelled.fire(new OrderCancelled(order.tenant(), order.id(), order.orderNumber()));
        return true;
    }
}
