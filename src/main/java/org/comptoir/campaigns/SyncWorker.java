package org.comptoir.campaigns;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.kernel.Ids;
import org.comptoir.platform.db.DailyJobs;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.OneAtATime;
import org.comptoir.platform.time.Time;

/** Turns to each shop upstream whose time has come; one run a shop, any number of nodes. */
@ApplicationScoped
class SyncWorker {
    private static final Logger LOG = Logger.getLogger(SyncWorker.class.getName());

    private final OneAtATime turns = new OneAtATime();

    @Inject
    private SyncRunRepository runs;

    @Inject
    private OptOutSync sync;

    @Inject
    private Time time;

    @Resource
    private ManagedExecutorService executor;

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) SyncWanted event) {
        wake();
    }

    void wake() {
        turns.soon(executor, () -> runs.due(time.now()).forEach(this::run));
    }

    /** Once a day everything is read again: what was withdrawn, and what became visible behind a cursor that had passed it. */
    void sweep(DailyJobs.Turn turn) {
        Retry.run(() -> runs.wantEverything(time.now()));
        wake();
    }

    /** What goes wrong with one shop is no reason to leave the next. */
    private void run(UUID tenant) {
        SyncRunRepository.Run run = new SyncRunRepository.Run(tenant, Ids.uuid(time.now()));
        if (!Retry.on(() -> runs.claim(run, time.now()))) {
            return;
        }
        try {
            sync.run(run);
        } catch (Trouble.Met met) {
            fail(run, met.trouble());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The opt-outs of a shop upstream could not be read", e);
            fail(run, Trouble.UNEXPECTED);
        }
    }

    private void fail(SyncRunRepository.Run run, Trouble trouble) {
        Retry.run(() -> runs.fail(run, trouble, time.now()));
    }
}
