package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The last messages that the local sink took, in memory: a place to look, not a place to keep. */
@ApplicationScoped
class LocalMailbox {
    private static final Logger LOG = Logger.getLogger(LocalMailbox.class.getName());
    private static final int CAPACITY = 500;

    private final Deque<ReceivedMail> newestFirst = new ArrayDeque<>();
    private final AtomicLong ids = new AtomicLong();

    void receive(String recipient, byte[] source, Instant now) {
        ReceivedMail mail;
        try {
            mail = ReceivedMail.parse(ids.incrementAndGet(), recipient, source, now);
        } catch (ReceivedMail.Unreadable e) {
            LOG.log(Level.WARNING, "A message in the local mailbox cannot be read", e);
            return;
        }
        add(mail);
    }

    /** A short message, as its phone would show it. */
    void receive(Claimed text, Instant now) {
        add(new ReceivedMail(
                ids.incrementAndGet(),
                text.id(),
                text.channel(),
                text.recipient(),
                "",
                now,
                List.of(),
                text.text(),
                "",
                text.text()));
    }

    private void add(ReceivedMail mail) {
        synchronized (newestFirst) {
            newestFirst.addFirst(mail);
            if (newestFirst.size() > CAPACITY) {
                newestFirst.removeLast();
            }
        }
    }

    List<ReceivedMail> all() {
        synchronized (newestFirst) {
            return List.copyOf(newestFirst);
        }
    }

    void forget(Collection<UUID> messages) {
        synchronized (newestFirst) {
            newestFirst.removeIf(mail -> messages.contains(mail.notificationId()));
        }
    }

    List<UUID> messageIds() {
        return all().stream().map(ReceivedMail::notificationId).distinct().toList();
    }
}
