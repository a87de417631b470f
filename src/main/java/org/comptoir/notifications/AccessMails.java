package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.comptoir.access.ResetRequested;
import org.comptoir.kernel.Ids;
import org.comptoir.outbox.Outbox;
import org.comptoir.outbox.OutgoingMail;
import org.comptoir.platform.config.Config;

/** The mails that open an account; queued in the transaction that made the link, so neither exists without the other. */
@ApplicationScoped
class AccessMails {
    private static final int KEY_BYTES = 16;

    @Inject
    private Outbox outbox;

    @Inject
    private Templates templates;

    @Inject
    private Config config;

    void resetRequested(@Observes ResetRequested event) {
        Locale locale = event.locale();
        Map<String, Object> model = Map.of(
                "shop", event.tenantName(),
                "title", templates.sentence("notifications_reset.title", locale),
                "greeting", templates.sentence("notifications_reset.greeting", locale, event.firstName()),
                "lead", templates.sentence("notifications_reset.lead", locale),
                "action", templates.sentence("notifications_reset.action", locale),
                "link", config.baseUrl() + "/access/new-password?token=" + event.token(),
                "validity", templates.sentence("notifications_reset.validity", locale),
                "ignore", templates.sentence("notifications_reset.ignore", locale));
        outbox.queue(
                event.tenant(),
                new OutgoingMail(
                        OutgoingMail.SIGN_IN_PREFIX + "reset",
                        Ids.token(KEY_BYTES),
                        event.email(),
                        event.userId(),
                        templates.sentence("notifications_reset.subject", locale, event.tenantName()),
                        templates.html("link-mail", locale, model),
                        templates.text("link-mail", locale, model)));
    }
}
