package org.comptoir.kernel;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Token buckets in one number each: the moment from which the caller's bucket is full again. Who has no entry has a full
 * bucket, so full ones can be forgotten at any time; past the bound, newcomers share one.
 */
public final class RateLimits {
    private static final long MINUTE = 60_000_000_000L;
    private static final String EVERYBODY_ELSE = "";

    private final int bound;
    private final LongSupplier nanoTime;
    private final ConcurrentMap<String, Long> fullAt = new ConcurrentHashMap<>();

    public RateLimits(int bound, LongSupplier nanoTime) {
        this.bound = bound;
        this.nanoTime = nanoTime;
    }

    /** Takes a token; 0 where there was one, otherwise the nanoseconds until there is. */
    public long take(String client, int perMinute, int burst) {
        long now = nanoTime.getAsLong();
        long each = MINUTE / perMinute;
        AtomicLong wait = new AtomicLong();
        fullAt.compute(known(client, now), (key, full) -> {
            long start = full == null || full - now < 0 ? now : full;
            long over = start - now - each * (burst - 1);
            wait.set(Math.max(over, 0));
            return over > 0 ? start : start + each;
        });
        return wait.get();
    }

    /** What {@link #take} would say, without taking. */
    public long look(String client, int perMinute, int burst) {
        Long full = fullAt.get(client);
        return full == null ? 0 : Math.max(full - nanoTime.getAsLong() - MINUTE / perMinute * (burst - 1), 0);
    }

    int size() {
        return fullAt.size();
    }

    private String known(String client, long now) {
        if (fullAt.size() < bound || fullAt.containsKey(client)) {
            return client;
        }
        fullAt.values().removeIf(full -> full - now <= 0);
        return fullAt.size() < bound ? client : EVERYBODY_ELSE;
    }
}
