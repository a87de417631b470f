package org.comptoir.links;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.function.BooleanSupplier;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.KeepsTicking;

/** Counts new clicks every few seconds, and asks often whether old ones have been forgotten today. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
// a long sweep must not keep the counting waiting; who may do what is decided by the rows
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class LinksTimers {
    private static final int MOST_STEPS = 200;

    @Inject
    private ClickRollup rollup;

    @Inject
    private ClickRetention retention;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void count() {
        Retry.run(rollup::settle);
        repeat(() -> Retry.on(rollup::roll));
        repeat(() -> Retry.on(rollup::recount));
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void sweep() {
        retention.runOnceADay();
    }

    /** Bounded, so that a flood of clicks leaves the other work its turn. */
    private static void repeat(BooleanSupplier step) {
        for (int i = 0; i < MOST_STEPS && step.getAsBoolean(); i++) {
            continue;
        }
    }
}
