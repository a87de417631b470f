package org.comptoir.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.platform.config.Config;

/**
 * How fast this node may send: so many mails a minute for a tenant and to a domain, and none to a domain whose server has just
 * asked to be left alone.
 */
@ApplicationScoped
class Pace {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 4;
    private static final int BURST_SHARE = 6;
    private static final int MOST = 20_000;

    /** When a bucket is full again, and the last moment somebody was sent away to. */
    private record Bucket(Instant fullAt, Instant promised) {}

    private record Strikes(int count, Instant until) {}

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final Map<String, Strikes> resting = new ConcurrentHashMap<>();

    @Inject
    private Config config;

    private int tenantPerMinute;
    private int domainPerMinute;

    /** Once: to ask for a setting costs more than all else that happens here to a mail. */
    @PostConstruct
    void read() {
        tenantPerMinute = config.number("smtp.tenant.per.minute", 0);
        domainPerMinute = config.number("smtp.domain.per.minute", 0);
    }

    /** When that may be sent, where it may not be sent now. */
    Optional<Instant> notBefore(Claimed message, Instant now) {
        if (!message.isMail()) {
            return Optional.empty();
        }
        Strikes strikes = resting.get(message.domain());
        if (strikes != null && now.isBefore(strikes.until())) {
            return Optional.of(strikes.until());
        }
        return take("tenant " + message.tenant(), tenantPerMinute, now)
                .or(() -> take("domain " + message.domain(), domainPerMinute, now));
    }

    /** The server wants to be left alone: a minute, and twice as long each time it says so again. */
    void refused(String domain, Instant now) {
        if (resting.size() > MOST) {
            resting.values().removeIf(s -> now.isAfter(s.until()));
        }
        resting.compute(domain, (key, before) -> {
            if (before != null && now.isBefore(before.until())) {
                return before;
            }
            int count = before == null ? 1 : before.count() + 1;
            Duration rest = MINUTE.multipliedBy(1L << Math.min(count - 1, DOUBLINGS));
            return new Strikes(count, now.plus(rest.compareTo(LONGEST) > 0 ? LONGEST : rest));
        });
    }

    void accepted(String domain) {
        if (!resting.isEmpty()) {
            resting.remove(domain);
        }
    }

    /** Whoever comes too early is sent away to a moment of their own, so that they do not all come back at once. */
    private Optional<Instant> take(String key, int perMinute, Instant now) {
        if (perMinute <= 0) {
            return Optional.empty();
        }
        if (buckets.size() > MOST) {
            buckets.values().removeIf(b -> b.promised().isBefore(now));
        }
        Duration each = MINUTE.dividedBy(perMinute);
        Duration burst = each.multipliedBy(perMinute / BURST_SHARE);
        Bucket after = buckets.compute(key, (k, before) -> {
            Instant full = before == null || before.fullAt().isBefore(now) ? now : before.fullAt();
            Instant free = full.minus(burst);
            if (!free.isAfter(now)) {
                return new Bucket(full.plus(each), now);
            }
            Instant promised = before != null && before.promised().isAfter(free) ? before.promised() : free;
            return new Bucket(full, promised.plus(each));
        });
        return after.promised().isAfter(now) ? Optional.of(after.promised()) : Optional.empty();
    }
}
