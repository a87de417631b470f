package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is sold most, kept for a while: tiles that change places under a hand are pressed by mistake, and summing up two
 * weeks every few seconds for every till would be dear.
 */
@ApplicationScoped
class Frequents {
    private static final long LASTING = Duration.ofMinutes(15).toNanos();
    private static final int DAYS = 14;
    private static final int SHOWN = 40;
    private static final int MOST_SHOPS = 1_000;

    private record Kept(LocalDate day, List<String> keys, long at) {
        boolean holds(LocalDate today) {
            return day.equals(today) && System.nanoTime() - at < LASTING;
        }
    }

    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    @Inject
    private FrequentRepository sold;

    /** More than a till shows, because some of them may have left the card. */
    List<String> of(UUID tenant, LocalDate today) {
        Kept found = kept.get(tenant);
        if (found == null || !found.holds(today)) {
            found = new Kept(today, sold.since(tenant, today.minusDays(DAYS), SHOWN), System.nanoTime());
            // before the first sale there is nothing to keep in its place
            if (!found.keys().isEmpty() && kept.size() < MOST_SHOPS) {
                kept.put(tenant, found);
            }
        }
        return found.keys();
    }
}
