package org.comptoir.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.comptoir.platform.time.Time;

/** Connections to the mail server that nobody uses at the moment; a worker takes one along and brings it back. */
@ApplicationScoped
class Connections {
    private static final Duration KEPT = Duration.ofSeconds(20);

    private record Idle(Mailer mailer, Instant since) {}

    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

    @Inject
    private SmtpSettings settings;

    @Inject
    private MailSink sink;

    @Inject
    private Time time;

    Mailer take() throws MessagingException {
        Idle last = idle.pollLast();
        return last == null ? new Mailer(settings.session(sink.port()), settings.sender()) : last.mailer();
    }

    void bringBack(Mailer mailer) {
        idle.addLast(new Idle(mailer, time.now()));
    }

    /** No server likes connections on which nothing happens. */
    void closeIdle() {
        Instant before = time.now().minus(KEPT);
        for (Iterator<Idle> all = idle.iterator(); all.hasNext(); ) {
            Idle one = all.next();
            if (one.since().isBefore(before) && idle.remove(one)) {
                one.mailer().close();
            }
        }
    }

    @PreDestroy
    void close() {
        idle.forEach(one -> one.mailer().close());
    }
}
