package org.comptoir.outbox;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/** Wakes the worker: after each commit that queued something, and by a timer for what a crash or a retry left. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Dispatcher {
    private final AtomicBoolean waiting = new AtomicBoolean();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private MailWorker worker;

    public void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageQueued event) {
        drainSoon();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        drainSoon();
    }

    /** One run waits at the most: it will see every row that is committed by the time it starts. */
    private void drainSoon() {
        if (waiting.compareAndSet(false, true)) {
            executor.execute(() -> {
                waiting.set(false);
                worker.drain();
            });
        }
    }
}
