package org.comptoir.orders.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page's address asks for, by name or by two days; whatever somebody made of it by hand is today. */
public record StatisticsPeriod(String name, LocalDate from, LocalDate to) {
    /** The names there are, in the order of the page. */
    static final List<String> NAMES = List.of("today", "yesterday", "week", "month", "half");

    static final String FREE = "free";
    private static final int LONGEST = 800;

    static StatisticsPeriod of(String name, String from, String to, LocalDate today) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (first != null && last != null && !last.isBefore(first) && last.isBefore(first.plusDays(LONGEST))) {
            return new StatisticsPeriod(FREE, first, last);
        }
        return switch (name) {
            case "yesterday" -> new StatisticsPeriod(name, today.minusDays(1), today.minusDays(1));
            case "week" -> new StatisticsPeriod(name, today.minusDays(6), today);
            case "month" -> new StatisticsPeriod(name, today.minusDays(29), today);
            case "half" -> new StatisticsPeriod(name, today.minusMonths(6).plusDays(1), today);
            default -> new StatisticsPeriod("today", today, today);
        };
    }

    public boolean isOneDay() {
        return from.equals(to);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
