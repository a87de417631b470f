package org.comptoir.orders.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.orders.Figures;
import org.comptoir.orders.Statistics;
import org.comptoir.platform.faces.Bars;
import org.comptoir.platform.faces.Formats;

/** The revenue of a period as columns, the one before as ticks on them. */
final class FiguresCharts {
    private static final int DAYS_APART = 31;
    private static final int WEEKS_APART = 217;
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    /** More columns than that leave no room for the numbers over them. */
    private static final int ROOM = 16;

    private FiguresCharts() {}

    /** Day by day; weeks or months of a longer period, counted from its first day. */
    static Bars days(Statistics of, Formats fmt) {
        long length = ChronoUnit.DAYS.between(of.period().from(), of.period().to()) + 1;
        int step = length <= DAYS_APART ? 1 : length <= WEEKS_APART ? WEEK : MONTH;
        int columns = (int) ((length + step - 1) / step);
        long[] now = byDay(of.period(), step, columns);
        long[] then = byDay(of.before(), step, columns);
        DateTimeFormatter form = DateTimeFormatter.ofPattern("d MMM", fmt.locale());
        int labelled = columns <= ROOM ? 1 : 3;
        List<Bars.Bar> bars = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            LocalDate first = of.period().from().plusDays((long) i * step);
            bars.add(new Bars.Bar(i % labelled == 0 ? form.format(first) : "", now[i], then[i]));
        }
        return Bars.of(bars, cents -> columns <= ROOM ? fmt.number(cents / 100) : "", fmt::amount);
    }

    private static long[] byDay(Figures figures, int step, int columns) {
        long[] sums = new long[columns];
        for (Figures.Day day : figures.days()) {
            sums[(int) (ChronoUnit.DAYS.between(figures.from(), day.day()) / step)] += day.revenueCents();
        }
        return sums;
    }
}
