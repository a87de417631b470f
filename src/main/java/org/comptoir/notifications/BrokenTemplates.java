package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.comptoir.kernel.TenantId;
import org.comptoir.outbox.Outbox;
import org.comptoir.outbox.OutgoingMail;
import org.comptoir.platform.time.Time;

/** Tells those who look after messages that a design is broken: in plain words, once a day and template. */
@ApplicationScoped
class BrokenTemplates {
    static final String EVENT = "template.broken";
    private static final Duration LATELY = Duration.ofDays(1);

    @Inject
    private RecipientRepository recipients;

    @Inject
    private Outbox outbox;

    @Inject
    private Templates templates;

    @Inject
    private Time time;

    /** How many designs had to be left out within the last day. */
    long lately(UUID tenant) {
        return recipients.toldOf(tenant, EVENT, time.now().minus(LATELY));
    }

    void tell(UUID tenant, String template) {
        Letterhead shop = recipients.letterhead(tenant).orElseThrow();
        LocalDate day = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
        for (Recipient one : recipients.caretakers(tenant)) {
            var reader = shop.in(one.language());
            outbox.queue(
                    new TenantId(tenant),
                    new OutgoingMail(
                            EVENT,
                            day + ":" + template + ":" + one.user(),
                            one.email(),
                            one.user(),
                            templates.sentence("notifications_broken.subject", reader, shop.name()),
                            null,
                            templates.sentence("notifications_broken.text", reader, template)));
        }
    }
}
