package org.comptoir.outbox;

import jakarta.annotation.PreDestroy;
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

/**
 * Looks every second, with one cheap question, for what a crash or a retry left; a fresh message wakes the workers without it.
 * It goes down before the sink that it depends on, so that the last mails still find somebody who takes them.
 */
@Singleton
@Startup
@DependsOn({"Migrator", "MailSink"})
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class Dispatcher {
    @Inject
    private Workers workers;

    @Inject
    private Connections connections;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        workers.wakeDue();
        connections.closeIdle();
    }

    @PreDestroy
    void stop() {
        workers.stop();
    }
}
