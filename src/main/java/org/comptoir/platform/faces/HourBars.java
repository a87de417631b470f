package org.comptoir.platform.faces;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Amounts by hour of the day as columns, in the order of a service day. */
public final class HourBars {
    private static final int HOURS = 24;

    private HourBars() {}

    /** Cents by hour, now and before, from the hour in which the day begins: no column before the first nor behind the last that has something. */
    public static Bars of(long[] now, long[] then, int firstHour, Formats fmt) {
        List<Bars.Bar> bars = new ArrayList<>();
        int quiet = 0;
        for (int i = 0; i < HOURS; i++) {
            int hour = (firstHour + i) % HOURS;
            if (now[hour] == 0 && then[hour] == 0) {
                quiet += bars.isEmpty() ? 0 : 1;
                continue;
            }
            for (int back = quiet; back > 0; back--) {
                bars.add(new Bars.Bar(label((hour - back + HOURS) % HOURS), 0, 0));
            }
            quiet = 0;
            bars.add(new Bars.Bar(label(hour), now[hour], then[hour]));
        }
        return Bars.of(bars, cents -> fmt.number(cents / 100), fmt::amount);
    }

    private static String label(int hour) {
        return String.format(Locale.ROOT, "%02d:00", hour);
    }
}
