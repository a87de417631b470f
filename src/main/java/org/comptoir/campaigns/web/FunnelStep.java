package org.comptoir.campaigns.web;

import java.util.ArrayList;
import java.util.List;
import org.comptoir.campaigns.Campaign;
import org.jspecify.annotations.Nullable;

/** A column of the funnel as it is drawn, and what leads into it. */
public record FunnelStep(String what, long people, @Nullable Double share, long x, String y, String join) {
    private static final long FIRST = 15;
    private static final long APART = 200;
    private static final long WIDTH = 110;
    private static final double HIGHEST = 140;
    private static final double FOOT = 150;

    static List<FunnelStep> of(Campaign.Funnel funnel) {
        String[] names = {"reserved", "eligible", "sent", "clicked", "purchased"};
        long[] people = {funnel.reserved(), funnel.eligible(), funnel.sent(), funnel.clicked(), funnel.purchased()};
        long most = Math.max(1, Math.max(people[0], people[1]));
        List<FunnelStep> steps = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            long x = FIRST + APART * i;
            double y = top(people[i], most);
            // of nobody there is no share, and into the first column nothing leads
            Double share = i == 0 || people[i - 1] == 0 ? null : Double.valueOf((double) people[i] / people[i - 1]);
            String join = i == 0
                    ? ""
                    : "M%d %.1fL%d %.1fV150H%dz"
                            .formatted(x - APART + WIDTH, top(people[i - 1], most), x, y, x - APART + WIDTH);
            steps.add(new FunnelStep(names[i], people[i], share, x, "%.1f".formatted(y), join));
        }
        return steps;
    }

    private static double top(long people, long most) {
        return FOOT - HIGHEST * Math.min(people, most) / most;
    }
}
