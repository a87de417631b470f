package org.comptoir.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Looks every few seconds for what a crash or a retry left; a fresh message wakes the worker without it. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Dispatcher {
    @Inject
    private MailWorker worker;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        worker.drainSoon();
    }
}
