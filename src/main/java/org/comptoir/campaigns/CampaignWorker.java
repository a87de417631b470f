package org.comptoir.campaigns;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.OneAtATime;

/** Prepares what arrived and queues second mails, far from whoever pressed the button; one run a node, any number of nodes. */
@ApplicationScoped
class CampaignWorker {
    private static final Logger LOG = Logger.getLogger(CampaignWorker.class.getName());

    private final OneAtATime runs = new OneAtATime();

    @Inject
    private CampaignRepository campaigns;

    @Inject
    private Preparing preparing;

    @Inject
    private SecondWave second;

    @Resource
    private ManagedExecutorService executor;

    void wake() {
        runs.soon(executor, this::run);
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
