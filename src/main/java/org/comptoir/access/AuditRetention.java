package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.db.DailyJobs;
import org.comptoir.platform.db.Retry;

/** Forgets what the trail has kept for long enough. */
@ApplicationScoped
class AuditRetention {
    private static final int MONTHS = 12;

    @Inject
    private AuditRetentionRepository repository;

    @Inject
    private TenantRepository tenants;

    @Inject
    private DailyJobs jobs;

    @Inject
    private Config config;

    void runOnceADay() {
        jobs.onceADay("audit", this::forget);
    }

    private void forget(DailyJobs.Turn turn) {
        Instant before = turn.day()
                .minusMonths(config.number("audit.months", MONTHS))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        tenants.all()
                .forEach(tenant -> Retry.inBatches(
                        AuditRetentionRepository.BATCH, () -> repository.deleteAudit(turn, tenant, before)));
    }
}
