package org.comptoir.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.comptoir.access.Access;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.KeepsTicking;
import org.comptoir.platform.time.Time;

/**
 * Once an hour, what has been kept for long enough goes, in small transactions. Every node does it: there is nothing that
 * doing it twice could spoil.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class OutboxRetention {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int DAYS = 90;

    @Inject
    private OutboxRetentionRepository repository;

    @Inject
    private Access access;

    @Inject
    private Config config;

    @Inject
    private Time time;

    private Instant next = Instant.EPOCH;

    @Schedule(hour = "*", minute = "*", second = "7/15", persistent = false)
    public void tick() {
        Instant now = time.now();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        Instant before = now.minus(Duration.ofDays(config.number("message.days", DAYS)));
        for (UUID tenant : access.everyTenant()) {
            Retry.inBatches(OutboxRetentionRepository.BATCH, () -> repository.delete(tenant, "sent", before));
            Retry.inBatches(OutboxRetentionRepository.BATCH, () -> repository.delete(tenant, "cancelled", before));
            Retry.inBatches(OutboxRetentionRepository.BATCH, () -> repository.strip(tenant, before));
        }
    }
}
