package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Takes one batch through gates, pace and channel, outside any transaction, and has it closed as it goes. */
@ApplicationScoped
class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class.getName());

    /** No send begins later than this: the slowest one must still end within the lease. */
    private static final Duration BEFORE_THE_LEASE_ENDS = Duration.ofSeconds(70);

    @Inject
    @jakarta.enterprise.inject.Any
    private Instance<SendGate> gates;

    @Inject
    private Pace pace;

    @Inject
    private Connections connections;

    @Inject
    private TextSender texts;

    @Inject
    private Closing closing;

    @Inject
    private Time time;

    void deliver(List<Claimed> batch, UUID lease, Instant claimedAt, BooleanSupplier stopping) {
        Instant latest = claimedAt.plus(ClaimRepository.LEASE).minus(BEFORE_THE_LEASE_ENDS);
        Logbook logbook = new Logbook(closing, lease, time);
        Map<UUID, Verdict> verdicts = verdicts(batch);
        @Nullable Mailer mailer = null;
        for (Claimed message : batch) {
            Instant now = time.now();
            if (stopping.getAsBoolean() || now.isAfter(latest)) {
                logbook.add(Outcome.deferred(message, now));
                continue;
            }
            Optional<Outcome> refused = refused(message, verdicts.get(message.id()), now);
            if (refused.isPresent()) {
                logbook.add(refused.get());
            } else if (message.isMail()) {
                mailer = mail(mailer, message, logbook);
            } else {
                logbook.add(texts.send(message)
                        .map(failure -> Outcome.failed(message, failure, now))
                        .orElseGet(() -> Outcome.sent(message)));
            }
        }
        logbook.close();
        if (mailer != null) {
            connections.bringBack(mailer);
        }
    }

    private Optional<Outcome> refused(Claimed message, @Nullable Verdict verdict, Instant now) {
        if (verdict != null) {
            String reason = verdict.skipped();
            Instant until = verdict.deferredUntil();
            return Optional.of(
                    reason == null
                            ? Outcome.deferred(message, until == null ? now : until)
                            : Outcome.skipped(message, reason));
        }
        return pace.notBefore(message, now).map(until -> Outcome.deferred(message, until));
    }

    /** Sends over that connection, or a fresh one; null where it is of no more use. */
    private @Nullable Mailer mail(@Nullable Mailer given, Claimed message, Logbook logbook) {
        @Nullable Mailer mailer = given;
        try {
            if (mailer == null) {
                mailer = connections.take();
                mailer.check();
            }
            mailer.send(message, time.now());
            pace.accepted(message.domain());
            logbook.add(Outcome.sent(message));
            return mailer;
        } catch (MessagingException e) {
            Failure failure = Failure.of(e);
            if (failure.kind() == Failure.Kind.THROTTLED) {
                pace.refused(message.domain(), time.now());
            }
            logbook.add(Outcome.failed(message, failure, time.now()));
            if (mailer != null && failure.kind() != Failure.Kind.BAD_ADDRESS) {
                mailer.close();
                return null;
            }
            return mailer;
        }
    }

    /** What the gates say; a gate that breaks lets nothing through for a while, because it cannot say what may go. */
    private Map<UUID, Verdict> verdicts(List<Claimed> batch) {
        List<Candidate> candidates = batch.stream().map(Claimed::candidate).toList();
        Map<UUID, Verdict> all = new HashMap<>();
        for (SendGate gate : gates) {
            try {
                all.putAll(gate.judge(candidates));
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A gate could not judge a batch, which waits for a minute", e);
                Verdict later = Verdict.defer(time.now().plus(Duration.ofMinutes(1)));
                candidates.forEach(one -> all.put(one.id(), later));
            }
        }
        return all;
    }
}
