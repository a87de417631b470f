package org.comptoir.campaigns;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.comptoir.platform.db.DailyJobs;
import org.comptoir.platform.time.KeepsTicking;

/** Finds what a crash left and whose second mail is due; an arrival wakes the worker without it. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class CampaignTimer {
    @Inject
    private CampaignWorker worker;

    @Inject
    private Reconciling reconciling;

    @Inject
    private SyncWorker sync;

    @Inject
    private DailyJobs jobs;

    @Schedule(hour = "*", minute = "*", second = "4/10", persistent = false)
    public void tick() {
        worker.wake();
    }

    /** Opt-outs from upstream. */
    @Schedule(hour = "*", minute = "*", second = "8/10", persistent = false)
    public void sync() {
        sync.wake();
    }

    /** What an event missed, and what nobody may keep any longer. */
    @Schedule(hour = "*", minute = "*", second = "12/30", persistent = false)
    public void sweep() {
        jobs.onceADay("campaigns.sweep", turn -> reconciling.sweep());
        jobs.onceADay("campaigns.optouts", sync::sweep);
    }
}
