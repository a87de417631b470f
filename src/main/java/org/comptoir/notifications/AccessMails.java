package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.comptoir.access.InvitationIssued;
import org.comptoir.access.ResetRequested;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.TenantId;
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

    void resetRequested(@Observes ResetRequested e) {
        Letter letter =
                new Letter("reset", e.tenant(), e.userId(), e.tenantName(), e.firstName(), e.email(), e.locale());
        queue(letter, e.token());
    }

    void invitationIssued(@Observes InvitationIssued e) {
        Letter letter =
                new Letter("invitation", e.tenant(), e.userId(), e.tenantName(), e.firstName(), e.email(), e.locale());
        queue(letter, e.token());
    }

    private void queue(Letter letter, String token) {
        Map<String, Object> model = Map.of(
                "shop", letter.tenantName(),
                "title", sentence(letter, "title", letter.tenantName()),
                "greeting", sentence(letter, "greeting", letter.firstName()),
                "lead", sentence(letter, "lead", letter.tenantName()),
                "action", sentence(letter, "action"),
                "link", config.baseUrl() + "/access/new-password?token=" + token,
                "validity", sentence(letter, "validity"),
                "ignore", sentence(letter, "ignore"));
        outbox.queue(
                letter.tenant(),
                new OutgoingMail(
                        OutgoingMail.SIGN_IN_PREFIX + letter.kind(),
                        Ids.token(KEY_BYTES),
                        letter.email(),
                        letter.userId(),
                        sentence(letter, "subject", letter.tenantName()),
                        templates.html("link-mail", letter.locale(), model),
                        templates.text("link-mail", letter.locale(), model)));
    }

    private String sentence(Letter letter, String part, Object... values) {
        return templates.sentence("notifications_" + letter.kind() + "." + part, letter.locale(), values);
    }

    /** Which of the two mails, and to whom. */
    private record Letter(
            String kind,
            TenantId tenant,
            long userId,
            String tenantName,
            String firstName,
            EmailAddress email,
            Locale locale) {}
}
