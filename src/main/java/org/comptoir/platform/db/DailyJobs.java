package org.comptoir.platform.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.comptoir.kernel.Ids;
import org.comptoir.platform.time.Time;

/** Jobs that are done once a day, on whichever node comes first; a day that a node did not bring to an end is taken up again. */
@ApplicationScoped
public class DailyJobs {
    @Inject
    private DailyJobRepository repository;

    @Inject
    private Time time;

    /** The days that need no statement any more on this node. */
    private final Map<String, LocalDate> over = new ConcurrentHashMap<>();

    /** One day's turn of a job, had by this node as long as it extends it. */
    public record Turn(String job, LocalDate day, UUID lease) {}

    /** Does the work if today's turn falls to this node; outside any transaction, for the work makes many. */
    public void onceADay(String job, Consumer<Turn> work) {
        Instant now = time.now();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Turn turn = new Turn(job, day, Ids.uuid(now));
        if (!day.equals(over.get(job)) && Retry.on(() -> repository.claim(job, day, turn.lease(), now))) {
            work.accept(turn);
            if (Retry.on(() -> repository.finish(job, turn.lease(), time.now()))) {
                over.put(job, day);
            }
        }
    }

    /** To be asked in the transaction of each batch: false where another node has the turn by now. */
    public boolean extend(Turn turn) {
        return repository.extend(turn.job(), turn.lease(), time.now());
    }
}
