package org.comptoir.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.comptoir.platform.time.KeepsTicking;

/** Looks every other second for paid events that a crash left; a payment wakes the worker without it. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class OrderMailTimer {
    @Inject
    private OrderMailWorker worker;

    @Schedule(hour = "*", minute = "*", second = "1/2", persistent = false)
    public void tick() {
        worker.drainSoon();
    }
}
