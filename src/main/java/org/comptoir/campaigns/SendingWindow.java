package org.comptoir.campaigns;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * When a shop may write to phones: between two times of its own clocks, Monday to Saturday, on no public holiday. Clocks that
 * are put forward or back do not change what the clock on the wall has to show.
 */
record SendingWindow(ZoneId zone, LocalTime start, LocalTime end, Predicate<LocalDate> isHoliday) {
    /** More than a year of holidays is no calendar any more. */
    private static final int DAYS_AHEAD = 400;

    boolean isOpen(Instant at) {
        ZonedDateTime wall = at.atZone(zone);
        return !wall.toLocalTime().isBefore(start) && wall.toLocalTime().isBefore(end) && isOpen(wall.toLocalDate());
    }

    /** That moment where it is open, otherwise the next one at which it opens. */
    Instant from(Instant at) {
        if (isOpen(at)) {
            return at;
        }
        LocalDate today = at.atZone(zone).toLocalDate();
        for (int ahead = 0; ahead < DAYS_AHEAD; ahead++) {
            LocalDate day = today.plusDays(ahead);
            for (Instant opens : isOpen(day) ? openings(day) : List.<Instant>of()) {
                if (!opens.isBefore(at) && isOpen(opens)) {
                    return opens;
                }
            }
        }
        return today.plusDays(DAYS_AHEAD).atTime(start).atZone(zone).toInstant();
    }

    private boolean isOpen(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday.test(day);
    }

    /** When it may open on that day, in order: at its time, twice where the clocks show that twice, and where they jump into it. */
    private List<Instant> openings(LocalDate day) {
        ZoneRules rules = zone.getRules();
        LocalDateTime time = day.atTime(start);
        List<Instant> openings = new ArrayList<>();
        for (ZoneOffset offset : rules.getValidOffsets(time)) {
            openings.add(time.toInstant(offset));
        }
        Instant before = day.atStartOfDay(zone).toInstant().minusSeconds(1);
        ZoneOffsetTransition jump = rules.nextTransition(before);
        if (jump != null && jump.getDateTimeAfter().toLocalDate().equals(day)) {
            openings.add(jump.getInstant());
        }
        openings.sort(null);
        return openings;
    }
}
