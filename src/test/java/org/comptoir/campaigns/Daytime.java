package org.comptoir.campaigns;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Takes shops to where phones may be written to at this moment, whenever that is. */
final class Daytime {
    private static final ZoneOffset EAST = ZoneOffset.ofHours(14);

    private Daytime() {}

    /** Somewhere on Earth it is no Sunday for an hour or more, and Antarctica has no holidays. */
    static Depot in(Depot depot) {
        boolean east = isWeekday(Instant.now()) && isWeekday(Instant.now().plus(Duration.ofHours(1)));
        depot.update("UPDATE tenants SET country = 'AQ', time_zone = '%s' WHERE id = :t"
                .formatted(east ? "Etc/GMT-14" : "Etc/GMT+12"));
        depot.update(
                "INSERT INTO campaign_settings (tenant_id, window_start, window_end) VALUES (:t, '00:00:00', '23:59:59')");
        return depot;
    }

    private static boolean isWeekday(Instant at) {
        return at.atOffset(EAST).getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
