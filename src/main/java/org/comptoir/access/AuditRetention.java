package org.comptoir.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.comptoir.kernel.Ids;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Forgets what the trail has kept for long enough; once a day, on whichever node comes first. */
@ApplicationScoped
class AuditRetention {
    private static final String JOB = "audit";
    private static final int MONTHS = 12;

    @Inject
    private RetentionRepository repository;

    @Inject
    private Config config;

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
        UUID lease = Ids.uuid(now);
        if (Retry.on(() -> repository.claim(JOB, day, lease, now))) {
            Instant before = day.minusMonths(config.number("audit.months", MONTHS))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            repository.tenants().forEach(tenant -> sweep(tenant, before, lease));
            if (Retry.on(() -> repository.finish(JOB, lease, time.now()))) {
                over = day;
            }
        }
    }

    private void sweep(UUID tenant, Instant before, UUID lease) {
        int deleted;
        do {
            deleted = Retry.on(() -> repository.deleteAudit(tenant, before, JOB, lease, time.now()));
        } while (deleted == RetentionRepository.BATCH);
    }
}
