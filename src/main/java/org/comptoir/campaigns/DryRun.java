package org.comptoir.campaigns;

import java.util.List;

/** Who would be told now, and why the others would not; nothing is written. The lines are the first few hundred people. */
public record DryRun(long told, long eligible, long tooFew, long toldLately, long optedOut, List<Line> lines) {

    /** One person. */
    public record Line(String name, String productName, long quantity, Outcome outcome) {}

    /** What would happen to somebody. */
    public enum Outcome {
        ELIGIBLE,
        TOLD,
        STOCK,
        TOLD_LATELY,
        UNSUBSCRIBED
    }
}
