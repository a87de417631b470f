package org.comptoir.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.time.Time;

/** What has become of a batch so far; written down together, but never long after it happened. */
final class Logbook {
    private static final Logger LOG = Logger.getLogger(Logbook.class.getName());
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Closing closing;
    private final UUID lease;
    private final Time time;
    private final List<Outcome> open = new ArrayList<>();
    private Instant since;

    Logbook(Closing closing, UUID lease, Time time) {
        this.closing = closing;
        this.lease = lease;
        this.time = time;
        this.since = time.now();
    }

    void add(Outcome outcome) {
        open.add(outcome);
        if (time.now().isAfter(since.plus(SOON))) {
            close();
        }
    }

    void close() {
        if (!open.isEmpty()) {
            List<Outcome> outcomes = List.copyOf(open);
            open.clear();
            Retry.run(() -> write(outcomes));
        }
        since = time.now();
    }

    private void write(List<Outcome> outcomes) {
        if (outcomes.stream().allMatch(outcome -> outcome.kind() == Outcome.Kind.SENT && outcome.receipt() == null)) {
            try {
                closing.closeSent(lease, outcomes, time.now());
                return;
            } catch (Closing.Contested taken) {
                LOG.log(Level.FINE, "A lease ran out before its batch was over", taken);
            }
        }
        closing.close(lease, outcomes, time.now());
    }
}
