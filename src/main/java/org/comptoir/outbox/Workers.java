package org.comptoir.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.comptoir.kernel.Ids;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.Time;

/** The crews that send: several workers for mail, two for each other channel, awake only while there is something due. */
@ApplicationScoped
class Workers {
    private static final int BATCH = 50;
    private static final int MAILERS = 4;
    /** One writes down while the other waits for answers. */
    private static final int TEXTERS = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<Crew> crews = new ArrayList<>();
    private volatile boolean stopping;

    @Inject
    private ClaimRepository repository;

    @Inject
    private Delivery delivery;

    @Inject
    private Config config;

    @Inject
    private Time time;

    @Resource
    private ManagedExecutorService executor;

    @PostConstruct
    void hire() {
        for (List<Lane> lanes : Lane.CREWS) {
            int size = lanes.contains(Lane.MAIL) ? config.number("smtp.workers", MAILERS) : TEXTERS;
            crews.add(new Crew(lanes, size, executor, this::round));
        }
    }

    /** Something was committed to the outbox; the observer must be no EJB, whose own transaction would get in the way. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageQueued event) {
        crews.stream().filter(crew -> crew.lanes().contains(event.lane())).forEach(Crew::wake);
    }

    void wakeDue() {
        Set<Lane> due = repository.dueLanes(time.now());
        crews.stream()
                .filter(crew -> crew.lanes().stream().anyMatch(due::contains))
                .forEach(Crew::wake);
    }

    /** No batch begins any more, what is being sent is finished and written down, the rest is given back. */
    void stop() {
        stopping = true;
        crews.forEach(crew -> crew.rest(PATIENCE));
    }

    /** One batch of the most urgent lane that has something; false where none has. */
    private boolean round(Crew crew) {
        for (Lane lane : crew.lanes()) {
            if (stopping) {
                return false;
            }
            Instant now = time.now();
            UUID lease = Ids.uuid(now);
            List<Claimed> batch = Retry.on(() -> repository.claim(lane, BATCH, lease, now));
            if (batch.size() == BATCH) {
                crew.callAnother();
            }
            if (!batch.isEmpty()) {
                delivery.deliver(batch, lease, now, () -> stopping);
                return true;
            }
        }
        return false;
    }
}
