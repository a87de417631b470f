package org.comptoir.orders;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** A shop's clock for a statement: the database keeps UTC and need not know any zone. */
final class WallClock {
    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private WallClock() {}

    /** How many seconds the shop's clock is ahead of that moment: an expression, right on both sides of every clock change. */
    static String ahead(String moment, ZoneId zone, Instant from, Instant to) {
        ZoneRules rules = zone.getRules();
        StringBuilder cases = new StringBuilder();
        ZoneOffsetTransition change = rules.nextTransition(from);
        while (change != null && change.getInstant().isBefore(to)) {
            cases.append("WHEN %s < '%s' THEN %d "
                    .formatted(
                            moment,
                            LITERAL.format(change.getInstant()),
                            change.getOffsetBefore().getTotalSeconds()));
            change = rules.nextTransition(change.getInstant());
        }
        int last = rules.getOffset(to).getTotalSeconds();
        return cases.isEmpty() ? Integer.toString(last) : "(CASE " + cases + "ELSE " + last + " END)";
    }
}
