package org.comptoir.dashboard.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.comptoir.orders.KitchenBoard;
import org.comptoir.orders.KitchenOrder;

/** What waits in the kitchen, as a line each: the longest waiting first. */
public record KitchenGlance(long count, long late, List<Waiting> first) {
    private static final int SHOWN = 5;
    private static final double HURRY = 0.75;

    public KitchenGlance {
        first = List.copyOf(first);
    }

    /** An order and how long it has waited: "bad", "low" or "ok" against what is allowed. */
    public record Waiting(KitchenOrder order, long seconds, String state) {
        /** As a clock shows it. */
        public String clock() {
            return "%d:%02d".formatted(seconds / 60, seconds % 60);
        }
    }

    static KitchenGlance of(KitchenBoard board) {
        List<Waiting> all = board.orders().stream()
                .map(order -> waiting(order, board.now(), board.slaMinutes() * 60L))
                .toList();
        return new KitchenGlance(
                all.size(),
                all.stream().filter(one -> one.state().equals("bad")).count(),
                all.stream().limit(SHOWN).toList());
    }

    private static Waiting waiting(KitchenOrder order, Instant now, long allowed) {
        long seconds = Math.max(Duration.between(order.paidAt(), now).toSeconds(), 0);
        return new Waiting(order, seconds, seconds >= allowed ? "bad" : seconds >= HURRY * allowed ? "low" : "ok");
    }
}
