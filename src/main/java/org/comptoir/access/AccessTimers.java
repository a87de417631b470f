package org.comptoir.access;

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
import org.comptoir.platform.time.KeepsTicking;

/** Takes up deletions that a crash left, and asks often whether today's sweep has been done: asking costs next to nothing. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
// a long sweep must not keep the other timer waiting; who may do what is decided by the rows
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class AccessTimers {
    @Inject
    private TenantDeletion deletion;

    @Inject
    private AuditRetention retention;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void tick() {
        deletion.workSoon();
    }

    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    public void sweep() {
        retention.runOnceADay();
    }
}
