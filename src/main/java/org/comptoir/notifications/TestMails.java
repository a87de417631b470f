package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;

/** Counts the sample mails of each shop, on this node. */
@ApplicationScoped
class TestMails {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<UUID, Deque<Instant>> sent = new ConcurrentHashMap<>();

    /** RATE_LIMITED, with the seconds to wait, where that many went out within the last minute. */
    void take(UUID tenant, Instant now, int most) {
        sent.compute(tenant, (key, before) -> {
            Deque<Instant> times = before == null ? new ArrayDeque<>() : before;
            times.removeIf(at -> !at.isAfter(now.minus(MINUTE)));
            if (times.size() >= most) {
                long wait = Duration.between(now, times.getFirst().plus(MINUTE)).toSeconds() + 1;
                throw new DomainException(ErrorCode.RATE_LIMITED, Map.of("retry_after", wait));
            }
            times.addLast(now);
            return times;
        });
    }
}
