package org.comptoir.platform.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** A column chart, laid out: plain numbers for SVG attributes, so that the content policy needs no inline style. */
public record Bars(List<Column> columns, List<Rule> rules, double width) {
    private static final double LEFT = 56;
    private static final double RIGHT = 1000;
    private static final double FLOOR = 196;
    private static final double TOP = 31;
    private static final int RULES = 4;

    /** What a value needs above its bar, and how far it stays from what is below it. */
    private static final double LABEL = 20;

    private static final double GAP = 7;

    /** What goes in: the label below, this period's value and the past one's; zero for none. */
    public record Bar(String label, long value, long past) {}

    /** One column: left edge, top of the bar, height of the past tick (0: none), the value in words, the label. */
    public record Column(double x, double y, double ghost, String value, String label) {
        /** Where the value stands: above the bar, or above the tick where that would strike it through. */
        public double valueY() {
            boolean struck = ghost > 0 && ghost > y - LABEL && ghost < y;
            return tenth((struck ? ghost : y) - GAP);
        }
    }

    /** A horizontal line and what it stands for. */
    public record Rule(double y, String label) {}

    /** Lays the bars out under a round maximum; {@code shortForm} writes values, {@code axis} the rules. */
    public static Bars of(List<Bar> bars, LongFunction<String> shortForm, LongFunction<String> axis) {
        long most = bars.stream()
                .mapToLong(b -> Math.max(b.value(), b.past()))
                .max()
                .orElse(0);
        long top = roundUp(Math.max(most, RULES));
        double step = (RIGHT - LEFT) / Math.max(bars.size(), 1);
        double width = Math.min(58, step * 0.74);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            columns.add(new Column(
                    tenth(LEFT + i * step + (step - width) / 2),
                    y(bar.value(), top),
                    bar.past() == 0 ? 0 : y(bar.past(), top),
                    bar.value() == 0 ? "" : shortForm.apply(bar.value()),
                    bar.label()));
        }
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i <= RULES; i++) {
            rules.add(new Rule(y(top * i / RULES, top), axis.apply(top * i / RULES)));
        }
        return new Bars(columns, rules, tenth(width));
    }

    /** The next of 4, 8, 20, 40, 80, 200 …: it parts into four round rules. */
    static long roundUp(long most) {
        long unit = 1;
        while (true) {
            for (long round : new long[] {4, 8, 20}) {
                if (round * unit >= most) {
                    return round * unit;
                }
            }
            unit *= 10;
        }
    }

    private static double y(long value, long top) {
        return tenth(FLOOR - (FLOOR - TOP) * value / top);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
