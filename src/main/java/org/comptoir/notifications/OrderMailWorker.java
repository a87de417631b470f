package org.comptoir.notifications;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.orders.OrderPaid;
import org.comptoir.orders.PaidEvents;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.OneAtATime;
import org.comptoir.platform.time.Time;

/** Turns paid events into messages, far from the payment: neither a slow nor a broken mail is felt by whoever pays. */
@ApplicationScoped
class OrderMailWorker {
    private static final Logger LOG = Logger.getLogger(OrderMailWorker.class.getName());
    private static final int BATCH = 20;

    private final OneAtATime runs = new OneAtATime();

    @Inject
    private PaidEvents events;

    @Inject
    private OrderMailStep step;

    @Inject
    private Time time;

    @Resource
    private ManagedExecutorService executor;

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OrderPaid event) {
        drainSoon();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventReceived event) {
        drainSoon();
    }

    void drainSoon() {
        runs.soon(executor, this::drain);
    }

    private void drain() {
        List<PaidEvents.Claimed> batch;
        do {
            batch = Retry.on(() -> events.claim(BATCH, time.now()));
            batch.forEach(this::tell);
        } while (batch.size() == BATCH);
    }

    /** What goes wrong with one event is no reason to leave the next. */
    private void tell(PaidEvents.Claimed claimed) {
        try {
            Retry.run(() -> step.tell(claimed));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The messages of a paid order could not be queued", e);
            events.failed(claimed, e.getClass().getSimpleName(), time.now());
        }
    }

    /** The messages of one event and its closing are one transaction. */
    @ApplicationScoped
    static class OrderMailStep {
        @Inject
        private PaidEvents events;

        @Inject
        private OrderMails mails;

        @Inject
        private Time time;

        @Transactional
        void tell(PaidEvents.Claimed claimed) {
            boolean wanted = mails.queue(claimed.event());
            if (!events.done(claimed, !wanted, time.now())) {
                throw new DomainException(ErrorCode.CONFLICT);
            }
        }
    }
}
