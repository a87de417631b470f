package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.comptoir.platform.time.Time;

/** Takes SMS and WhatsApp messages to the local mailbox, where people can see them; beside a real mail server there is none. */
@ApplicationScoped
class TextSender {
    @Inject
    private MailSink sink;

    @Inject
    private LocalMailbox mailbox;

    @Inject
    private Time time;

    /** What went wrong, if anything. */
    Optional<Failure> send(Claimed message) {
        if (!sink.isRunning()) {
            return Optional.of(Failure.permanent("No provider is set for " + message.channel()));
        }
        mailbox.receive(message, time.now());
        return Optional.empty();
    }
}
