package org.comptoir.links.redirect;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Where tokens lead, kept for some minutes; longer while the database does not say otherwise. New links, and those that end,
 * are brought in every two seconds, before anybody asks: what is asked for again is only whether a link is still there at all.
 */
final class LinkCache {
    private static final int MOST = 100_000;
    private static final int MOST_NEW = 20_000;
    private static final int MOST_UNKNOWN = 20_000;
    private static final long FRESH = Duration.ofMinutes(5).toNanos();
    private static final long UNKNOWN_FRESH = Duration.ofSeconds(5).toNanos();
    private static final long AGAIN_MILLIS = 150;
    private static final long FIRST_MILLIS = 1_500;
    private static final long OVERLAP = Duration.ofSeconds(10).toMillis();

    private final Map<String, Entry> known = new ConcurrentHashMap<>();
    private final Map<String, Long> unknown = new ConcurrentHashMap<>();
    private final LinkRepository links;
    private final ExecutorService readers;
    private volatile long readUpTo;

    private record Entry(Target target, long readAt, AtomicBoolean asked) {}

    LinkCache(LinkRepository links, ExecutorService readers) {
        this.links = links;
        this.readers = readers;
    }

    /** The target if it is at hand; one that has lain for long is asked for again, by one caller and not for long. */
    @Nullable
    Target atHand(String token, boolean databaseAway) {
        Entry entry = known.get(token);
        if (entry == null) {
            return null;
        }
        boolean old = System.nanoTime() - entry.readAt() > FRESH + spread(token);
        if (!old || databaseAway || entry.asked().getAndSet(true)) {
            return entry.target();
        }
        try {
            return ask(token, AGAIN_MILLIS).orElse(null);
        } catch (SQLException stillWhatWasKnown) {
            entry.asked().set(false);
            return entry.target();
        }
    }

    /** Links that were made together are not asked for together. */
    private static long spread(String token) {
        return Duration.ofMillis(token.hashCode() & 0xFFFF).toNanos();
    }

    /** Whether it was asked for a moment ago in vain. */
    boolean isUnknown(String token) {
        Long until = unknown.get(token);
        return until != null && until - System.nanoTime() > 0;
    }

    /** Asks the database; a failure says that nobody knows. */
    Optional<Target> ask(String token) throws SQLException {
        return ask(token, FIRST_MILLIS);
    }

    private Optional<Target> ask(String token, long patience) throws SQLException {
        Future<Optional<Target>> answer = readers.submit(() -> links.find(token));
        try {
            Optional<Target> found = answer.get(patience, TimeUnit.MILLISECONDS).filter(Target::isSafe);
            found.ifPresentOrElse(this::keep, () -> forget(token));
            return found;
        } catch (ExecutionException | TimeoutException e) {
            throw new SQLException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
    }

    /** Brings in what was made or ended since the last time, or the newest there are. */
    void bringIn(long now) throws SQLException {
        long since = readUpTo - OVERLAP;
        boolean first = readUpTo == 0;
        for (Target target : links.changed(first ? 0 : since, first ? now : since, now, first ? MOST / 2 : MOST_NEW)) {
            Entry entry = known.get(target.token());
            if (target.isSafe() && (entry == null || !entry.target().equals(target))) {
                keep(target);
            }
        }
        readUpTo = now;
    }

    private void keep(Target target) {
        if (known.size() >= MOST) {
            makeRoom();
        }
        unknown.remove(target.token());
        known.put(target.token(), new Entry(target, System.nanoTime(), new AtomicBoolean()));
    }

    private void forget(String token) {
        known.remove(token);
        if (unknown.size() >= MOST_UNKNOWN) {
            unknown.clear();
        }
        unknown.put(token, System.nanoTime() + UNKNOWN_FRESH);
    }

    /** A tenth goes, as they lie: hash order is as good as any. */
    private void makeRoom() {
        Iterator<String> tokens = known.keySet().iterator();
        for (int i = 0; i < MOST / 10 && tokens.hasNext(); i++) {
            tokens.next();
            tokens.remove();
        }
    }
}
