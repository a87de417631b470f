package org.comptoir.campaigns;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The public holidays of countries and their regions; a country's calendar is read when somebody first asks for it. */
@ApplicationScoped
class PublicHolidays {
    private final Map<String, Optional<HolidayManager>> calendars = new ConcurrentHashMap<>();

    /** Of a country without a calendar there are none, of a region without one those of its country. */
    boolean isHoliday(String country, @Nullable String region, LocalDate day) {
        return calendars
                .computeIfAbsent(country.toLowerCase(Locale.ROOT), PublicHolidays::calendar)
                .map(calendar -> calendar.isHoliday(day, path(region)))
                .orElse(false);
    }

    private static Optional<HolidayManager> calendar(String country) {
        return HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT))
                ? Optional.of(HolidayManager.getInstance(ManagerParameters.create(country)))
                : Optional.empty();
    }

    /** A part of a region is written behind it: {@code by-ag}. */
    private static String[] path(@Nullable String region) {
        return region == null || region.isBlank()
                ? new String[0]
                : region.toLowerCase(Locale.ROOT).split("-");
    }
}
