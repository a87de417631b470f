package org.comptoir.catalogue.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.rest.Tagged;

/**
 * What customers read over and over, ready to send. Whatever is changed through this node is read afterwards at once
 * ({@link OfferFreshness}); what a timer or another node changed, after half a second.
 */
@ApplicationScoped
public class OfferCache {
    private static final long LASTING = Duration.ofMillis(500).toNanos();
    private static final int MOST = 1_000;

    private record Key(TenantId tenant, String list) {}

    private record Kept(Tagged answer, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < LASTING;
        }
    }

    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** That list of that shop; read anew where it is old. */
    Tagged get(TenantId tenant, String list, Supplier<Object> envelope) {
        Key key = new Key(tenant, list);
        Kept found = kept.get(key);
        if (found != null && found.isFresh()) {
            return found.answer();
        }
        long before = changes.get();
        Kept read = new Kept(Tagged.of(envelope.get()), System.nanoTime());
        // a change that came while this was read may be missing in it
        if (changes.get() == before && kept.size() < MOST) {
            kept.put(key, read);
        }
        return read.answer();
    }

    void forget() {
        changes.incrementAndGet();
        kept.clear();
    }
}
