package org.comptoir.orders;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.KeepsTicking;
import org.comptoir.platform.time.Time;

/** Cancels what nobody pays; every node looks, and the guard in each order's own row decides who does it. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class OrderTimers {
    private static final Logger LOG = Logger.getLogger(OrderTimers.class.getName());
    private static final int MINUTES = 30;
    private static final int BATCH = 200;

    @Inject
    private OrderRepository orders;

    @Inject
    private Cancelling cancelling;

    @Inject
    private Config config;

    @Inject
    private Time time;

    @Schedule(hour = "*", minute = "*", second = "3/10", persistent = false)
    public void expire() {
        Instant before = time.now().minus(Duration.ofMinutes(config.number("order.expiry.minutes", MINUTES)));
        List<OrderRepository.Overdue> batch;
        int done;
        do {
            batch = orders.overdue(before, BATCH);
            done = 0;
            for (OrderRepository.Overdue order : batch) {
                done += expire(order) ? 1 : 0;
            }
            // a batch of which none went is no reason to ask for it again at once
        } while (batch.size() == BATCH && done > 0);
    }

    /** What goes wrong with one order is no reason to leave the next. */
    private boolean expire(OrderRepository.Overdue order) {
        try {
            return Retry.on(() -> cancelling.expire(order));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Order " + order.orderNumber() + " could not be expired", e);
            return false;
        }
    }
}
