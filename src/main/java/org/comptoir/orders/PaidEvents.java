package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.access.PersonErased;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.TryAgain;
import org.comptoir.platform.rest.JsonConfig;
import org.comptoir.platform.rest.RecordBody;
import org.jspecify.annotations.Nullable;

/** What has been paid and not been told to anybody yet: rows of the payment's own transaction, where the seed has a Kafka topic. */
@ApplicationScoped
public class PaidEvents {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final int MOST_ATTEMPTS = 48;

    /** An event that is one worker's until its lease ends; the attempt is what its closing has to name. */
    public record Claimed(OrderPaidEvent event, int attempt) {}

    @Inject
    private PaidEventRepository repository;

    void record(TenantId tenant, OrderPaidEvent event) {
        repository.insert(
                tenant.value(),
                event.eventId(),
                event.metadata().transactionId(),
                JsonConfig.jsonb().toJson(event),
                event.timestamp());
    }

    /**
     * Takes in the event of another system. Its transaction again is the event that is there already, which is gone through
     * once more so that what is missing is completed; the first word about a transaction stands.
     */
    @Transactional
    public void receive(OrderPaidEvent event, Instant now) {
        String transaction = event.metadata().transactionId();
        if (repository.knows(event.tenantId(), event.eventId(), transaction)) {
            repository.again(event.tenantId(), transaction, now);
        } else if (!repository.insertOnce(
                event.tenantId(),
                event.eventId(),
                transaction,
                JsonConfig.jsonb().toJson(event),
                now)) {
            // whoever was faster left a lock that many share and nobody can write behind: begin anew without it
            throw new TryAgain();
        }
    }

    /** Up to that many due events, the longest due first. */
    @Transactional
    public List<Claimed> claim(int most, Instant now) {
        return repository.claim(most, now, now.plus(LEASE)).stream()
                .map(row -> new Claimed(RecordBody.read(OrderPaidEvent.class, row.payload()), row.attempt()))
                .toList();
    }

    /** The last event of that order, where its payload is still kept. */
    @Transactional
    public Optional<OrderPaidEvent> latest(UUID tenant, String reference) {
        return repository.latest(tenant, reference).map(payload -> RecordBody.read(OrderPaidEvent.class, payload));
    }

    /** The numbers of the last orders that were paid, newest first. */
    @Transactional
    public List<String> lastReferences(UUID tenant) {
        return repository.lastReferences(tenant);
    }

    /** Told to everybody, or to nobody because the shop wants it so; false where another worker has taken over. */
    @Transactional
    public boolean done(Claimed claimed, boolean suppressed, Instant now) {
        return repository.done(
                claimed.event().tenantId(), claimed.event().eventId(), claimed.attempt(), suppressed, now);
    }

    /** Something broke: later again, and at last no more. */
    @Transactional
    public void failed(Claimed claimed, String error, Instant now) {
        int attempt = claimed.attempt();
        @Nullable
        Instant next = attempt >= MOST_ATTEMPTS ? null : now.plus(WAITS.get(Math.min(attempt, WAITS.size()) - 1));
        repository.failed(claimed.event().tenantId(), claimed.event().eventId(), attempt, error, next);
    }

    @Transactional
    int forgetOld(Instant after, Instant before, int most) {
        return repository.forgetOld(after, before, most);
    }

    /** The order stays in the event, the person goes. */
    void erase(@Observes PersonErased erased) {
        erased.removed("paid_events", repository.forget(erased.tenant().value(), erased.email(), erased.phone()));
    }
}
