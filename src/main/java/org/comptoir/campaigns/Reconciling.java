package org.comptoir.campaigns;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.orders.OrderCancelled;
import org.comptoir.orders.OrderPaid;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.Time;

/**
 * Finds out who has bought what they waited for: a paid order with the same mail, phone or coupon and the product in it closes
 * the reservation. Far from the payment, which feels nothing of it; what a crash loses is swept up later.
 */
@ApplicationScoped
class Reconciling {
    private static final Logger LOG = Logger.getLogger(Reconciling.class.getName());
    private static final Duration LOOK_BACK = Duration.ofHours(26);
    private static final Duration UNCONFIRMED = Duration.ofDays(7);
    private static final Duration KEPT = Duration.ofDays(365);
    private static final int BATCH = 500;

    @Inject
    private PurchaseRepository purchases;

    @Inject
    private CouponRepository coupons;

    @Inject
    private Time time;

    @Resource
    private ManagedExecutorService executor;

    void paid(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderPaid event) {
        executor.execute(() -> {
            try {
                Retry.run(() -> purchases.close(event.tenant().value(), event.orderId()));
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "Order " + event.orderNumber() + " was not held against reservations", e);
            }
        });
    }

    /** In the transaction that cancels. */
    void cancelled(@Observes OrderCancelled event) {
        coupons.release(event.tenant().value(), event.orderId(), time.now());
        purchases.reopen(event.tenant().value(), event.orderId());
    }

    void sweep() {
        Instant now = time.now();
        for (UUID tenant : purchases.waitedIn()) {
            purchases
                    .soldSince(tenant, now.minus(LOOK_BACK))
                    .forEach(order -> Retry.run(() -> purchases.close(tenant, order)));
        }
        Retry.inBatches(BATCH, () -> purchases.forget(now.minus(UNCONFIRMED), now.minus(KEPT), BATCH));
    }
}
