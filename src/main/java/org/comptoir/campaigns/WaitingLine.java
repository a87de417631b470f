package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Whoever waits for a product that a container brought, oldest first, read a batch at a time and each when it is wanted. */
@ApplicationScoped
class WaitingLine {
    private static final int BATCH = 500;

    @Inject
    private PeopleRepository people;

    @Inject
    private Time time;

    Iterable<List<Person>> of(CampaignRepository.Job job, PeopleRepository.Back product, CampaignSettings set) {
        Instant quietSince = time.now().minus(Duration.ofDays(set.quietDays()));
        return () -> new Batches(job, product, quietSince);
    }

    private final class Batches implements Iterator<List<Person>> {
        private final CampaignRepository.Job job;
        private final PeopleRepository.Back product;
        private final Instant quietSince;
        private Instant after = Instant.EPOCH;
        private long afterId;
        private boolean further = true;
        private @Nullable List<Person> read;

        Batches(CampaignRepository.Job job, PeopleRepository.Back product, Instant quietSince) {
            this.job = job;
            this.product = product;
            this.quietSince = quietSince;
        }

        @Override
        public boolean hasNext() {
            List<Person> next = read;
            if (next == null && further) {
                next = people.next(
                        job.tenant().value(), job.container(), product.id(), quietSince, after, afterId, BATCH);
                further = next.size() == BATCH;
                read = next.isEmpty() ? null : next;
            }
            return read != null;
        }

        @Override
        public List<Person> next() {
            List<Person> next = hasNext() ? read : null;
            if (next == null) {
                throw new NoSuchElementException();
            }
            Person last = next.get(next.size() - 1);
            after = last.since();
            afterId = last.reservation();
            read = null;
            return next;
        }
    }
}
