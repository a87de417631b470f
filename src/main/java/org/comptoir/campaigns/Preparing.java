package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.catalogue.Catalogue;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.Time;

/**
 * Finds the people of a container, product by product and a batch a transaction. Whoever has a row already keeps it, so that a
 * crash, a second node or a second run adds what is missing and repeats nothing.
 */
@ApplicationScoped
class Preparing {
    @Inject
    private PeopleRepository people;

    @Inject
    private WaitingLine line;

    @Inject
    private SettingsRepository settings;

    @Inject
    private Catalogue catalogue;

    @Inject
    private PreparingStep step;

    void prepare(CampaignRepository.Job job) {
        UUID tenant = job.tenant().value();
        CampaignSettings set = settings.of(tenant);
        List<PeopleRepository.Back> back = people.products(tenant, job.container());
        Set<Long> ids = back.stream().map(PeopleRepository.Back::id).collect(Collectors.toSet());
        Map<Long, Long> portions = catalogue.portions(job.tenant(), ids);
        for (PeopleRepository.Back product : back) {
            Long left = portions.get(product.id());
            if (left != null && !prepare(job, product, Queue.of(left, set.stockFactor()), set)) {
                return;
            }
        }
        Retry.run(() -> step.close(job));
    }

    /** False where it was paused meanwhile, or another node is at it. */
    private boolean prepare(
            CampaignRepository.Job job, PeopleRepository.Back product, Queue queue, CampaignSettings set) {
        for (List<Person> next : line.of(job, product, set)) {
            List<Person> served =
                    queue.served(next).stream().filter(p -> !p.told()).toList();
            if (!served.isEmpty() && !Retry.on(() -> step.add(job, product, served, set))) {
                return false;
            }
            if (queue.isOver()) {
                return true;
            }
        }
        return true;
    }

    /** One batch: rows, links and mails are one transaction. */
    @ApplicationScoped
    static class PreparingStep {
        @Inject
        private CampaignRepository campaigns;

        @Inject
        private RowWriter rows;

        @Inject
        private Time time;

        @Transactional
        boolean add(
                CampaignRepository.Job job, PeopleRepository.Back product, List<Person> served, CampaignSettings set) {
            if (!campaigns.lock(job.tenant().value(), job.container())) {
                return false;
            }
            rows.write(job, product, served, set);
            return true;
        }

        @Transactional
        void close(CampaignRepository.Job job) {
            if (campaigns.lock(job.tenant().value(), job.container())) {
                campaigns.prepared(job.tenant().value(), job.container(), time.now());
            }
        }
    }
}
