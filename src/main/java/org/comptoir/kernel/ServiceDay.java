package org.comptoir.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The day a sale counts for: a shop's night belongs to the evening before, until its cutoff hour. */
public record ServiceDay(LocalDate date) {

    /** By the clock on the shop's wall, also in the nights when that clock changes. */
    public static ServiceDay of(Instant moment, ZoneId zone, int cutoffHour) {
        ZonedDateTime local = moment.atZone(zone);
        return new ServiceDay(local.getHour() < cutoffHour ? local.toLocalDate().minusDays(1) : local.toLocalDate());
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
