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
 * How fast this node may send: so many messages a minute for a tenant, mails to a domain and WhatsApp messages to a phone, and
 * none to whom has just asked to be left alone.
 */
@ApplicationScoped
class Pace {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int DOUBLINGS = 4;
    private static final int BURST_SHARE = 6;
    /** One in six seconds; more, and WhatsApp answers 131056. */
    private static final int PAIR_PER_MINUTE = 10;

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

    /** When that may be sent, where it may not be sent now; {@code perMinute} is what the shop itself allows, 0 for any number. */
    Optional<Instant> notBefore(Claimed message, int perMinute, Instant now) {
        Strikes strikes = resting.get(who(message));
        if (strikes != null && now.isBefore(strikes.until())) {
            return Optional.of(strikes.until());
        }
        if (message.isMail()) {
            return take("tenant " + message.tenant(), tenantPerMinute, now)
                    .or(() -> take(who(message), domainPerMinute, now));
        }
        Optional<Instant> pair = message.channel().equals(Lane.WHATSAPP.channel())
                ? take("pair " + message.tenant() + message.recipient(), PAIR_PER_MINUTE, now)
                : Optional.empty();
        int allowed = config.number(message.channel() + ".tenant.per.minute", 0);
        int both = perMinute == 0 || allowed == 0 ? Math.max(perMinute, allowed) : Math.min(perMinute, allowed);
        return pair.or(() -> take(who(message), both, now));
    }

    /** Whose server it is that takes it, or refuses: a domain's, or a provider's for one shop. */
    private static String who(Claimed message) {
        return message.isMail() ? "domain " + message.domain() : message.channel() + " " + message.tenant();
    }

    /** The server wants to be left alone: a minute, and twice as long each time it says so again. */
    void refused(Claimed message, Instant now) {
        if (resting.size() > MOST) {
            resting.values().removeIf(s -> now.isAfter(s.until()));
        }
        resting.compute(who(message), (key, before) -> {
            if (before != null && now.isBefore(before.until())) {
                return before;
            }
            int count = before == null ? 1 : before.count() + 1;
            Duration rest = MINUTE.multipliedBy(1L << Math.min(count - 1, DOUBLINGS));
            return new Strikes(count, now.plus(rest.compareTo(LONGEST) > 0 ? LONGEST : rest));
        });
    }

    void accepted(Claimed message) {
        if (!resting.isEmpty()) {
            resting.remove(who(message));
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
        Duration burst = each.multipliedBy(Math.max(0, perMinute / BURST_SHARE - 1));
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
