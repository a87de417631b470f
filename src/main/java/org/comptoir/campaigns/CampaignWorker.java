package org.comptoir.campaigns;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.platform.db.Retry;

/** Prepares what arrived and queues second mails, far from whoever pressed the button; one run a node, any number of nodes. */
@ApplicationScoped
class CampaignWorker {
    private static final Logger LOG = Logger.getLogger(CampaignWorker.class.getName());

    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private Preparing preparing;

    @Inject
    private SecondWave second;

    @Resource
    private ManagedExecutorService executor;

    /** One run waits at the most: it will see all that is committed by the time it starts. */
    void wake() {
        if (waiting.compareAndSet(false, true)) {
            executor.execute(() -> {
                oneAtATime.lock();
                try {
                    waiting.set(false);
                    run();
                } finally {
                    oneAtATime.unlock();
                }
            });
        }
    }

    private void run() {
        campaigns.unprepared().forEach(this::prepare);
        try {
            second.queue();
            Retry.run(campaigns::finish);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The second wave could not be queued", e);
        }
    }

    /** What goes wrong with one campaign is no reason to leave the next. */
    private void prepare(CampaignRepository.Job job) {
        try {
            preparing.prepare(job);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The campaign of container " + job.container() + " could not be prepared", e);
        }
    }
}
