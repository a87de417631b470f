package org.comptoir.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.kernel.Ids;
import org.comptoir.platform.time.Time;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Claims due mails in batches, sends them over one connection outside any transaction, and closes each row by its lease. */
@ApplicationScoped
class MailWorker {
    private static final Logger LOG = Logger.getLogger(MailWorker.class.getName());
    private static final int BATCH = 50;
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final int PERMANENT = 500;

    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Inject
    private OutboxRepository repository;

    @Inject
    private SmtpSettings settings;

    @Inject
    private MailSink sink;

    @Inject
    private Time time;

    @Resource
    private ManagedExecutorService executor;

    /** Something was committed to the outbox; the observer must be no EJB, whose own transaction would get in the way. */
    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageQueued event) {
        drainSoon();
    }

    /** One run waits at the most: it will see every row that is committed by the time it starts. */
    void drainSoon() {
        if (waiting.compareAndSet(false, true)) {
            executor.execute(() -> {
                waiting.set(false);
                drain();
            });
        }
    }

    /** Sends everything that is due now. */
    void drain() {
        oneAtATime.lock();
        try {
            List<ClaimedMail> batch;
            do {
                UUID lease = Ids.uuid(time.now());
                batch = repository.claim(BATCH, lease, time.now());
                if (!batch.isEmpty()) {
                    send(batch, lease);
                }
            } while (batch.size() == BATCH);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void send(List<ClaimedMail> batch, UUID lease) {
        try (Mailer mailer = new Mailer(settings.session(sink.port()), settings.sender())) {
            for (ClaimedMail mail : batch) {
                send(mailer, mail, lease);
            }
        } catch (MessagingException e) {
            LOG.log(Level.WARNING, "The mail server cannot be reached: {0}", e.getMessage());
            batch.forEach(mail -> close(mail, lease, e));
        }
    }

    private void send(Mailer mailer, ClaimedMail mail, UUID lease) {
        try {
            mailer.send(mail, time.now());
            close(mail, lease, null);
        } catch (MessagingException e) {
            close(mail, lease, e);
        }
    }

    /** Writes how it went; a row whose lease has passed to another worker is left to that worker. */
    private void close(ClaimedMail mail, UUID lease, @Nullable MessagingException failure) {
        Instant now = time.now();
        boolean held = failure == null
                ? repository.sent(mail, lease, now)
                : repository.failed(mail, lease, reason(failure), nextAttempt(mail, failure, now), now);
        if (!held) {
            LOG.log(Level.INFO, "Message {0} was closed by another worker already", mail.id());
        }
    }

    private static @Nullable Instant nextAttempt(ClaimedMail mail, MessagingException failure, Instant now) {
        boolean again = !isPermanent(failure) && mail.retries() < mail.maxRetries();
        return again ? now.plus(WAITS.get(Math.min(mail.retries(), WAITS.size() - 1))) : null;
    }

    private static boolean isPermanent(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
            if (e instanceof AddressException) {
                return true;
            }
            if (e instanceof SMTPSendFailedException smtp && smtp.getReturnCode() >= PERMANENT) {
                return true;
            }
            if (e instanceof org.eclipse.angus.mail.smtp.SMTPAddressFailedException smtp
                    && smtp.getReturnCode() >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    /** The server's own words without the address it repeats: reasons are shown and logged. */
    private static String reason(MessagingException failure) {
        Exception next = failure instanceof SendFailedException ? failure.getNextException() : null;
        String words = String.valueOf((next == null ? failure : next).getMessage());
        return words.replaceAll("[^\\s<>]+@[^\\s<>]+", "***").strip();
    }
}
