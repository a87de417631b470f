package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.access.PersonErased;

/** Forgets what was sent to somebody: the rows stay for the figures, without address, words or what led to the person. */
@ApplicationScoped
class MessageErasure {
    @Inject
    private OutboxRepository repository;

    @Inject
    private LocalMailbox mailbox;

    void erase(@Observes PersonErased erased) {
        List<String> addresses = new ArrayList<>();
        if (erased.email() != null) {
            addresses.add(erased.email().value());
        }
        if (erased.phone() != null) {
            addresses.add(erased.phone().value());
        }
        mailbox.forget(repository.about(erased.tenant(), addresses));
        erased.removed("messages", repository.forget(erased.tenant(), addresses));
    }
}
