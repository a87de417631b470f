package org.comptoir.links;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.comptoir.access.Access;
import org.comptoir.platform.db.DailyJobs;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Forgets old clicks once a day; and salts as soon as their day is over. */
@ApplicationScoped
class ClickRetention {
    @Inject
    private ClickRetentionRepository repository;

    @Inject
    private ClickMonths months;

    @Inject
    private Access access;

    @Inject
    private DailyJobs jobs;

    @Inject
    private Time time;

    /** The day whose salt is the only one left, as this node knows. */
    private volatile @Nullable LocalDate salted;

    void runOnceADay() {
        LocalDate day = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
        if (!day.equals(salted)) {
            Retry.on(() -> repository.forgetSalts(day));
            salted = day;
        }
        jobs.onceADay("clicks", this::forget);
    }

    private void forget(DailyJobs.Turn turn) {
        Instant before = months.keptSince(time.now());
        for (UUID tenant : access.everyTenant()) {
            Retry.inBatches(ClickRetentionRepository.BATCH, () -> repository.deleteClicks(turn, tenant, before));
        }
        Retry.inBatches(ClickRetentionRepository.BATCH, () -> repository.forgetVisitors(turn.day()));
        Retry.on(repository::forgetWriters);
    }
}
