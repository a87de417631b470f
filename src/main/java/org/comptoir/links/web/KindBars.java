package org.comptoir.links.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.comptoir.links.DayClicks;
import org.comptoir.platform.faces.Bars;
import org.comptoir.platform.faces.Formats;

/** Clicks by day and kind, one upon the other: plain numbers for SVG attributes. */
public record KindBars(List<Part> parts, List<Mark> marks, List<Bars.Rule> rules) {
    private static final double LEFT = 56;
    private static final double RIGHT = 1000;
    private static final double FLOOR = 196;
    private static final double TOP = 31;
    private static final int LABELS = 6;

    /** One kind on one day: people (k1), browsers that fetched ahead (k2), machines (k3). */
    public record Part(double x, double y, double width, double height, String kind) {}

    /** A day written below. */
    public record Mark(double x, String label) {}

    static KindBars of(List<DayClicks> days, Formats formats) {
        // the year would be written a dozen times and is the same on all of them
        return of(days, day -> formats.day(day).replaceFirst("[ \u00a0,]*\\d{4}$", ""), formats::number);
    }

    static KindBars of(List<DayClicks> days, Function<LocalDate, String> label, LongFunction<String> axis) {
        long most = days.stream().mapToLong(KindBars::all).max().orElse(0);
        // the axis of the house's other charts, from the same most
        Bars frame = Bars.of(List.of(new Bars.Bar("", most, 0)), axis, axis);
        double top = (FLOOR - TOP) / top(most);
        double step = (RIGHT - LEFT) / Math.max(days.size(), 1);
        List<Part> parts = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            var figures = days.get(i).figures();
            double x = LEFT + i * step + step * 0.12;
            double floor = FLOOR;
            long[] kinds = {figures.humans(), figures.prefetches(), figures.bots()};
            for (int kind = 0; kind < kinds.length; kind++) {
                double height = kinds[kind] * top;
                floor -= height;
                if (kinds[kind] > 0) {
                    parts.add(new Part(tenth(x), tenth(floor), tenth(step * 0.76), tenth(height), "k" + (kind + 1)));
                }
            }
            if ((days.size() - 1 - i) % Math.max(1, days.size() / LABELS) == 0) {
                marks.add(
                        new Mark(tenth(x + step * 0.38), label.apply(days.get(i).day())));
            }
        }
        return new KindBars(parts, marks, frame.rules());
    }

    private static long all(DayClicks day) {
        return day.figures().humans()
                + day.figures().prefetches()
                + day.figures().bots();
    }

    /** The next of 4, 8, 20, 40, 80, 200 …, as the rules stand. */
    private static long top(long most) {
        for (long unit = 1; ; unit *= 10) {
            for (long round : new long[] {4, 8, 20}) {
                if (round * unit >= most) {
                    return round * unit;
                }
            }
        }
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
