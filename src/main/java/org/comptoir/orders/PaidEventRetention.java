package org.comptoir.orders;

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
import org.comptoir.platform.config.Config;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.KeepsTicking;
import org.comptoir.platform.time.Time;

/** Once an hour the words of old events go, in small transactions; the first time after a start, all that is left of them. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class PaidEventRetention {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration OVERLAP = Duration.ofHours(25);
    private static final int DAYS = 90;
    private static final int BATCH = 1000;

    @Inject
    private PaidEvents events;

    @Inject
    private Config config;

    @Inject
    private Time time;

    private Instant next = Instant.EPOCH;
    private Instant done = Instant.EPOCH;

    @Schedule(hour = "*", minute = "*", second = "11/15", persistent = false)
    public void tick() {
        Instant now = time.now();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        Instant before = now.minus(Duration.ofDays(config.number("message.days", DAYS)));
        Retry.inBatches(BATCH, () -> events.forgetOld(done, before, BATCH));
        done = before.minus(OVERLAP);
    }
}
