package org.comptoir.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.time.Time;

/** Takes messages in; whoever queues one does so inside their own transaction, so nothing is sent for what did not happen. */
@Stateless
@PermitAll
public class Outbox {
    @Inject
    private OutboxRepository repository;

    @Inject
    private Event<MessageQueued> queued;

    @Inject
    private Time time;

    /** Queues the mail once: the same event type and dedupe key again is silently the same mail. */
    public void queue(TenantId tenant, OutgoingMail mail) {
        if (repository.insert(tenant, mail, time.now())) {
            queued.fire(new MessageQueued());
        }
    }
}
