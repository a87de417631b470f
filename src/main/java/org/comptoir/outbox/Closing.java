package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Closes messages, and lets other rooms know in the same transaction. */
@ApplicationScoped
class Closing {
    private static final Logger LOG = Logger.getLogger(Closing.class.getName());

    @Inject
    private ClosingRepository repository;

    @Inject
    private Event<MessagesSent> sent;

    @Inject
    private Event<MessagesFailed> failed;

    /** Somebody else holds one of them by now; nothing is written. */
    static final class Contested extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The ordinary end of a batch, in one statement. */
    @Transactional
    void closeSent(UUID lease, List<Outcome> outcomes, Instant now) throws Contested {
        int written = repository.sent(
                outcomes.stream().map(outcome -> outcome.message().id()).toList(), lease, now);
        if (written != outcomes.size()) {
            throw new Contested();
        }
        sent.fire(new MessagesSent(outcomes.stream().map(Outcome::told).toList(), now));
    }

    /** Marks those that this lease still holds as begun, and says which they are; nothing may go out before this is committed. */
    @Transactional
    Set<UUID> begin(UUID lease, List<UUID> ids, Instant now) {
        Set<UUID> held = repository.held(ids, lease);
        if (!held.isEmpty()) {
            repository.begun(held, lease, now);
        }
        return held;
    }

    /** Writes it all down; what another worker holds by now is left to that worker. */
    @Transactional
    void close(UUID lease, List<Outcome> outcomes, Instant now) {
        Set<UUID> held = repository.held(
                outcomes.stream().map(outcome -> outcome.message().id()).toList(), lease);
        if (held.size() < outcomes.size()) {
            LOG.log(Level.INFO, "{0} messages were closed by somebody else already", outcomes.size() - held.size());
        }
        List<Outcome> ours =
                outcomes.stream().filter(o -> held.contains(o.message().id())).toList();
        List<Outcome> over = of(ours, Outcome.Kind.SENT);
        List<Outcome> lost = of(ours, Outcome.Kind.FAILED, Outcome.Kind.SKIPPED);
        List<UUID> nameless = over.stream()
                .filter(o -> o.receipt() == null)
                .map(o -> o.message().id())
                .toList();
        int written = nameless.isEmpty() ? 0 : repository.sent(nameless, lease, now);
        for (Outcome outcome : ours) {
            written += write(outcome, lease, now);
        }
        if (written != ours.size()) {
            throw new IllegalStateException("closed " + written + " of " + ours.size() + " messages that were locked");
        }
        if (!over.isEmpty()) {
            sent.fire(new MessagesSent(over.stream().map(Outcome::told).toList(), now));
        }
        if (!lost.isEmpty()) {
            failed.fire(new MessagesFailed(lost.stream().map(Outcome::told).toList(), now));
        }
    }

    private int write(Outcome outcome, UUID lease, Instant now) {
        UUID id = outcome.message().id();
        Instant next = outcome.next();
        Instant at = outcome.at();
        TextProvider.Receipt receipt = outcome.receipt();
        return switch (outcome.kind()) {
            case SENT -> receipt == null ? 0 : repository.taken(id, lease, receipt, now);
            case FAILED ->
                repository.failed(id, lease, outcome.reason(), next, at == null ? now : at, outcome.uncertain());
            case SKIPPED -> repository.cancelled(id, lease, outcome.reason());
            default -> repository.deferred(id, lease, next == null ? now : next);
        };
    }

    private static List<Outcome> of(List<Outcome> all, Outcome.Kind... kinds) {
        Set<Outcome.Kind> wanted = Set.of(kinds);
        return all.stream().filter(o -> wanted.contains(o.kind())).toList();
    }
}
