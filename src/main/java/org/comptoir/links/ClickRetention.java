package org.comptoir.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.comptoir.kernel.Ids;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Forgets old clicks once a day, on whichever node comes first; and salts as soon as their day is over. */
@ApplicationScoped
class ClickRetention {
    @Inject
    private ClickRetentionRepository repository;

    @Inject
    private ClickMonths months;

    @Inject
    private Time time;

    /** The day that needs no statement any more on this node. */
    private volatile @Nullable LocalDate over;

    void runOnceADay() {
        Instant now = time.now();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (day.equals(over)) {
            return;
        }
        Retry.on(() -> repository.forgetSalts(day));
        UUID lease = Ids.uuid(now);
        if (Retry.on(() -> repository.claim(day, lease, now))) {
            Instant before = months.keptSince(now);
            repository.tenants().forEach(tenant -> sweep(tenant, before, lease));
            untilDone(() -> Retry.on(() -> repository.forgetVisitors(day)));
            Retry.on(repository::forgetWriters);
            if (Retry.on(() -> repository.finish(lease, time.now()))) {
                over = day;
            }
        }
    }

    private void sweep(UUID tenant, Instant before, UUID lease) {
        untilDone(() -> Retry.on(() -> repository.deleteClicks(tenant, before, lease, time.now())));
    }

    private static void untilDone(java.util.function.IntSupplier batch) {
        int deleted;
        do {
            deleted = batch.getAsInt();
        } while (deleted == ClickRetentionRepository.BATCH);
    }
}
