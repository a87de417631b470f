package org.comptoir.notifications;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.KeepsTicking;
import org.comptoir.platform.time.Time;

/** Asks often whose morning has come; a node that was away in the morning sees to it later that day. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@Interceptors(KeepsTicking.class)
public class LowStockTimer {
    private static final Logger LOG = Logger.getLogger(LowStockTimer.class.getName());
    private static final int MORNING = 7;

    @Inject
    private LowStockRepository repository;

    @Inject
    private LowStockMails mails;

    @Inject
    private Time time;

    @Schedule(hour = "*", minute = "*", second = "8/20", persistent = false)
    public void tick() {
        for (LowStockRepository.Due shop : repository.shops()) {
            ZonedDateTime there = time.now().atZone(shop.zone());
            LocalDate last = shop.last();
            if (there.getHour() >= MORNING && (last == null || last.isBefore(there.toLocalDate()))) {
                seeTo(shop, there.toLocalDate());
            }
        }
    }

    /** What goes wrong in one shop is no reason to leave out the next. */
    private void seeTo(LowStockRepository.Due shop, LocalDate day) {
        try {
            Retry.run(() -> mails.seeTo(shop, day));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The low-stock mail of " + shop.tenant() + " could not be queued", e);
        }
    }
}
