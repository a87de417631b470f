package org.comptoir.catalogue.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.rest.Tagged;
import org.jspecify.annotations.Nullable;

/**
 * What customers read over and over, ready to send. Whatever is changed through this node is read afterwards at once
 * ({@link OfferFreshness}); what a timer or another node changed, after half a second and the time of one reading: one
 * request reads anew, the others meanwhile get what there was, for no longer than a second.
 */
@ApplicationScoped
public class OfferCache {
    private static final long LASTING = Duration.ofMillis(500).toNanos();
    private static final long BEARABLE = Duration.ofSeconds(1).toNanos();
    private static final int MOST = 1_000;

    private record Key(@Nullable TenantId tenant, String list) {}

    private record Kept(Tagged answer, long at, AtomicBoolean beingRead) {}

    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final LongSupplier nanoTime;
    private final int most;

    public OfferCache() {
        this(System::nanoTime, MOST);
    }

    OfferCache(LongSupplier nanoTime, int most) {
        this.nanoTime = nanoTime;
        this.most = most;
    }

    /** That list of that shop, or nothing: then it is the caller who has to have it read. */
    Optional<Tagged> ready(@Nullable TenantId tenant, String list) {
        Kept found = kept.get(new Key(tenant, list));
        if (found == null || age(found) >= BEARABLE) {
            return Optional.empty();
        }
        boolean mine = age(found) >= LASTING && found.beingRead().compareAndSet(false, true);
        return mine ? Optional.empty() : Optional.of(found.answer());
    }

    /** That list of that shop; read anew where it is old. */
    Tagged get(@Nullable TenantId tenant, String list, Supplier<Object> envelope) {
        Key key = new Key(tenant, list);
        Kept found = kept.get(key);
        if (found != null && age(found) < LASTING) {
            return found.answer();
        }
        long before = changes.get();
        Kept read = new Kept(Tagged.of(envelope.get()), nanoTime.getAsLong(), new AtomicBoolean());
        // a change that came while this was read may be missing in it
        if (changes.get() == before && hasRoom(key)) {
            kept.put(key, read);
        }
        return read.answer();
    }

    void forget() {
        changes.incrementAndGet();
        kept.clear();
    }

    /** Who asked long ago makes room for who asks now; who has a place keeps it while it is asked for. */
    private boolean hasRoom(Key key) {
        if (kept.size() < most || kept.containsKey(key)) {
            return true;
        }
        kept.values().removeIf(old -> age(old) >= BEARABLE);
        return kept.size() < most;
    }

    private long age(Kept answer) {
        return nanoTime.getAsLong() - answer.at();
    }
}
