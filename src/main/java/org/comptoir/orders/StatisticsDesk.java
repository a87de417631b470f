package org.comptoir.orders;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.comptoir.access.Actor;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ServiceDay;
import org.comptoir.platform.time.Time;

/** What the shop took, by service day, as far as the role sees where orders come from. */
@Stateless
public class StatisticsDesk {
    private static final int TOP = 10;
    private static final int LONGEST = 800;

    @Inject
    private FiguresRepository figures;

    @Inject
    private Days days;

    @Inject
    private Time time;

    /** The running service day. */
    @RolesAllowed(Permissions.STATS_READ)
    public LocalDate today(Actor actor) {
        return today(actor, time.now());
    }

    /** Both days included, against as many days just before; refused where it ends before it begins. */
    @RolesAllowed(Permissions.STATS_READ)
    public Statistics statistics(Actor actor, LocalDate from, LocalDate to) {
        long length = ChronoUnit.DAYS.between(from, to) + 1;
        return against(actor, from, to, from.minusDays(length));
    }

    /** The same against a period of the same length that begins on that day, such as the same weekday of the week before. */
    @RolesAllowed(Permissions.STATS_READ)
    public Statistics against(Actor actor, LocalDate from, LocalDate to, LocalDate before) {
        long length = ChronoUnit.DAYS.between(from, to) + 1;
        if (length < 1 || length > LONGEST) {
            throw DomainException.invalid("from", "range");
        }
        Instant now = time.now();
        LocalDate today = today(actor, now);
        days.close(actor.tenantUuid(), before, to.isBefore(today) ? to.plusDays(1) : today, actor.zone(), now);
        Figures period = read(actor, from, to, now);
        return new Statistics(period.cancellationRate(), period, read(actor, before, before.plusDays(length - 1), now));
    }

    private Figures read(Actor actor, LocalDate from, LocalDate to, Instant now) {
        FiguresRepository.Wanted wanted = new FiguresRepository.Wanted(
                actor.tenantUuid(), actor.sources(), from, to, today(actor, now), actor.zone(), now);
        return new Tally(figures.slices(wanted), figures.hours(wanted), figures.top(wanted, TOP), figures.waits(wanted))
                .of(wanted);
    }

    private static LocalDate today(Actor actor, Instant now) {
        return ServiceDay.of(now, actor.zone(), actor.dayCutoffHour()).date();
    }
}
