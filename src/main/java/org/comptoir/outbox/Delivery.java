package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        List<Claimed> wanted = wanted(batch, logbook);
        TextSender.Round round = new TextSender.Round(lease, latest, stopping, logbook);
        if (!wanted.isEmpty() && wanted.get(0).isMail()) {
            mails(wanted, round);
        } else if (!wanted.isEmpty()) {
            texts.deliver(wanted, round);
        }
        logbook.close();
    }

    /** What may be sent now; whatever else is to become of the others is written down. */
    private List<Claimed> wanted(List<Claimed> batch, Logbook logbook) {
        List<Claimed> open = new ArrayList<>();
        for (Claimed message : batch) {
            if (message.begun()) {
                logbook.add(Outcome.failed(message, Failure.uncertain(Reason.INTERRUPTED.word()), time.now()));
            } else {
                open.add(message);
            }
        }
        Map<UUID, Verdict> verdicts = verdicts(open);
        for (Claimed message : List.copyOf(open)) {
            Verdict verdict = verdicts.get(message.id());
            if (verdict != null) {
                String reason = verdict.skipped();
                Instant until = verdict.deferredUntil();
                logbook.add(
                        reason == null
                                ? Outcome.deferred(message, until == null ? time.now() : until)
                                : Outcome.skipped(message, reason));
                open.remove(message);
            }
        }
        return open;
    }

    private void mails(List<Claimed> messages, TextSender.Round round) {
        @Nullable Mailer mailer = null;
        for (Claimed message : messages) {
            Instant now = time.now();
            Optional<Instant> later = round.isOver(now) ? Optional.of(now) : pace.notBefore(message, 0, now);
            if (later.isPresent()) {
                round.logbook().add(Outcome.deferred(message, later.get()));
            } else {
                mailer = mail(mailer, message, round.logbook());
            }
        }
        round.logbook().close();
        if (mailer != null) {
            connections.bringBack(mailer);
        }
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
            pace.accepted(message);
            logbook.add(Outcome.sent(message));
            return mailer;
        } catch (MessagingException e) {
            Failure failure = Failure.of(e);
            if (failure.kind() == Failure.Kind.THROTTLED) {
                pace.refused(message, time.now());
            }
            logbook.add(Outcome.failed(message, failure, time.now()));
            if (mailer != null && failure.kind() != Failure.Kind.BAD_ADDRESS) {
                mailer.close();
                return null;
            }
            return mailer;
        }
    }

    /** What the gates say, where one wants it never and another later: never. A gate that breaks lets nothing through for a while, because it cannot say what may go. */
    private Map<UUID, Verdict> verdicts(List<Claimed> batch) {
        List<Candidate> candidates = batch.stream().map(Claimed::candidate).toList();
        Map<UUID, Verdict> all = new HashMap<>();
        for (SendGate gate : gates) {
            try {
                gate.judge(candidates)
                        .forEach(
                                (id, said) -> all.merge(id, said, (one, other) -> one.skipped() == null ? other : one));
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A gate could not judge a batch, which waits for a minute", e);
                Verdict later = Verdict.defer(time.now().plus(Duration.ofMinutes(1)));
                candidates.forEach(one -> all.put(one.id(), later));
            }
        }
        return all;
    }
}
