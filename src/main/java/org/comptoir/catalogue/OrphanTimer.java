package org.comptoir.catalogue;

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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.KeepsTicking;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Clears away pictures without a use, once a night; a second node that does the same finds nothing left to do. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class OrphanTimer {
    private static final Logger LOG = Logger.getLogger(OrphanTimer.class.getName());
    private static final int NIGHT = 3;

    /** Longer than anybody has a form open with a picture in it that is not saved yet. */
    private static final Duration SPARED = Duration.ofDays(1);

    /** So many batches a tenant and night; the rest has time. */
    private static final int MOST_BATCHES = 200;

    @Inject
    private OrphanRepository repository;

    @Inject
    private Time time;

    private @Nullable LocalDate over;

    @Schedule(hour = "*", minute = "*", second = "11/20", persistent = false)
    public void tick() {
        ZonedDateTime now = time.now().atZone(ZoneOffset.UTC);
        if (now.getHour() >= NIGHT && !now.toLocalDate().equals(over)) {
            Instant before = now.toInstant().minus(SPARED);
            repository.tenants().forEach(tenant -> sweep(tenant, before));
            over = now.toLocalDate();
        }
    }

    /** What goes wrong in one shop is no reason to leave out the next. */
    private void sweep(UUID tenant, Instant before) {
        try {
            int batch = 0;
            while (batch < MOST_BATCHES && Retry.on(() -> repository.delete(tenant, before)) > 0) {
                batch++;
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Unused pictures of " + tenant + " could not be cleared away", e);
        }
    }
}
