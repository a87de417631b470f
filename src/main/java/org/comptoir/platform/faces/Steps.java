package org.comptoir.platform.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/** A level over time as a stepped line, laid out for SVG attributes, with a line that it should not fall below. */
public record Steps(
        String path, List<Bars.Rule> rules, List<Mark> marks, double limit, double lastX, double lastY, String last) {
    private static final double LEFT = 56;
    private static final double RIGHT = 950;
    private static final double FLOOR = 196;
    private static final double TOP = 31;
    private static final int RULES = 4;
    private static final int MARKS = 6;

    /** What goes in: a day in words, and the level when it ended. */
    public record Step(String label, long value) {}

    /** A label under the line. */
    public record Mark(double x, String label) {}

    public static Steps of(List<Step> steps, long limit, LongFunction<String> number) {
        long most = steps.stream().mapToLong(Step::value).max().orElse(0);
        long top = Bars.roundUp(Math.max(Math.max(most, limit), RULES));
        double width = (RIGHT - LEFT) / Math.max(steps.size(), 1);
        StringBuilder path = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        int every = Math.max(1, steps.size() / MARKS);
        double y = FLOOR;
        for (int i = 0; i < steps.size(); i++) {
            double x = LEFT + i * width;
            y = y(steps.get(i).value(), top);
            path.append(String.format(Locale.ROOT, i == 0 ? "M%.1f %.1fH%.1f" : "V%2$.1fH%3$.1f", x, y, x + width));
            if ((steps.size() - 1 - i) % every == 0) {
                marks.add(new Mark(tenth(x + width / 2), steps.get(i).label()));
            }
        }
        List<Bars.Rule> rules = new ArrayList<>();
        for (int i = 0; i <= RULES; i++) {
            rules.add(new Bars.Rule(y(top * i / RULES, top), number.apply(top * i / RULES)));
        }
        String last =
                steps.isEmpty() ? "" : number.apply(steps.get(steps.size() - 1).value());
        return new Steps(path.toString(), rules, marks, limit > 0 ? y(limit, top) : 0, RIGHT, tenth(y), last);
    }

    private static double y(long value, long top) {
        return tenth(FLOOR - (FLOOR - TOP) * value / top);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
