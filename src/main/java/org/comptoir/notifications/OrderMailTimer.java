package org.comptoir.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks every few seconds for paid events that a crash left; a payment wakes the worker without it. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class OrderMailTimer {
    @Inject
    private OrderMailWorker worker;

    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    public void tick() {
        worker.drainSoon();
    }
}
