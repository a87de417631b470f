package org.comptoir.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.time.Time;

/** Takes messages in; whoever queues one does so inside their own transaction, so nothing is sent for what did not happen. */
@Stateless
@PermitAll
public class Outbox {
    @Inject
    private QueueRepository repository;

    @Inject
    private Event<MessageQueued> queued;

    @Inject
    private Time time;

    /** Queues the mail once: the same event type and dedupe key again is silently the same mail. */
    public void queue(TenantId tenant, OutgoingMail mail) {
        add(tenant, List.of(NewMessage.of(mail, Lane.MAIL)));
    }

    /** Many mails that may wait behind all others, with one statement a few hundred; how many are new. */
    public int queueBulk(TenantId tenant, List<OutgoingMail> mails) {
        return add(
                tenant,
                mails.stream().map(mail -> NewMessage.of(mail, Lane.BULK)).toList());
    }

    /** Short messages, like mails; how many are new. */
    public int queueTexts(TenantId tenant, List<OutgoingText> texts) {
        return add(tenant, texts.stream().map(NewMessage::of).toList());
    }

    /** What waits of these kinds goes to that address instead, with that before its subject; what is being sent is not caught. */
    public void redirect(TenantId tenant, String eventPrefix, EmailAddress to, String mark) {
        repository.redirect(tenant.value(), eventPrefix, to.value(), mark);
    }

    private int add(TenantId tenant, List<NewMessage> messages) {
        int added = repository.insert(tenant.value(), messages, time.now());
        if (added > 0) {
            messages.stream().map(NewMessage::lane).distinct().forEach(lane -> queued.fire(new MessageQueued(lane)));
        }
        return added;
    }
}
