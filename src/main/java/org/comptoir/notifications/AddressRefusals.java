package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.comptoir.access.Access;
import org.comptoir.kernel.TenantId;
import org.comptoir.outbox.MessagesFailed;
import org.comptoir.outbox.SentMessage;

/** Remembers whose address does not work, in the transaction that writes the failure down. */
@ApplicationScoped
class AddressRefusals {
    @Inject
    private Access access;

    void failed(@Observes MessagesFailed event) {
        for (SentMessage message : event.messages()) {
            Long user = message.userId();
            if (message.badAddress() && user != null) {
                access.addressRefused(new TenantId(message.tenant()), user, message.recipient());
            }
        }
    }
}
