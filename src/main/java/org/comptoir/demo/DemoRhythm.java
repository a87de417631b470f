package org.comptoir.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** When people come to the demo shop: noon and evening, most on Saturdays, a few more every week. */
final class DemoRhythm {
    private static final Map<DayOfWeek, Integer> GUESTS = Map.of(
            DayOfWeek.MONDAY, 38,
            DayOfWeek.TUESDAY, 41,
            DayOfWeek.WEDNESDAY, 47,
            DayOfWeek.THURSDAY, 46,
            DayOfWeek.FRIDAY, 66,
            DayOfWeek.SATURDAY, 74,
            DayOfWeek.SUNDAY, 51);

    /** How the day spreads over the hours from the first one on. */
    private static final int[] HOURS = {3, 8, 34, 27, 11, 5, 6, 9, 17, 33, 28, 12, 4};

    private static final int FIRST_HOUR = 10;
    private static final int SECONDS = 3600;
    private static final double GROWTH = 0.004;
    private static final double LEAST = 0.88;
    private static final double SPREAD = 0.24;

    private final Random random;
    private final ZoneId zone;

    DemoRhythm(Random random, ZoneId zone) {
        this.random = random;
        this.zone = zone;
    }

    /** The moments of a whole day, in their order; so many days before the last. */
    List<Instant> of(LocalDate day, int before) {
        double guests = GUESTS.getOrDefault(day.getDayOfWeek(), 0)
                * (1 - GROWTH * before)
                * (LEAST + SPREAD * random.nextDouble());
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < guests; i++) {
            moments.add(day.atTime(FIRST_HOUR, 0)
                    .plusHours(Chance.among(HOURS, random))
                    .plusSeconds(random.nextInt(SECONDS))
                    .atZone(zone)
                    .toInstant());
        }
        Collections.sort(moments);
        return moments;
    }
}
