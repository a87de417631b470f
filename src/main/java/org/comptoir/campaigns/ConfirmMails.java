package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.comptoir.access.Hashes;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.TenantId;
import org.comptoir.outbox.Outbox;
import org.comptoir.outbox.OutgoingMail;
import org.comptoir.platform.config.Config;

/** Asks whoever reserved whether it was them; one mail an address, product and day. */
@ApplicationScoped
class ConfirmMails {
    static final String EVENT = "campaign.confirm";
    private static final int KEY = 24;

    @Inject
    private Outbox outbox;

    @Inject
    private Templates templates;

    @Inject
    private Config config;

    void queue(
            TenantId tenant,
            Sign sign,
            NewReservation wanted,
            RequestRepository.Wanted product,
            String token,
            Instant now) {
        Locale reader = sign.in(wanted.locale());
        String name = wanted.name() == null ? "" : wanted.name();
        Map<String, Object> model = Map.of(
                "shop", sign.name(),
                "title", templates.sentence("campaigns_confirmMail.title", reader),
                "greeting", name.isEmpty() ? "" : templates.sentence("campaigns_mail.greeting", reader, name),
                "lead", templates.sentence("campaigns_confirmMail.lead", reader, wanted.quantity(), product.name()),
                "action", templates.sentence("campaigns_confirmMail.action", reader),
                "link", config.baseUrl() + "/confirm/" + token,
                "validity", templates.sentence("campaigns_confirmMail.validity", reader),
                "why", templates.sentence("campaigns_confirmMail.why", reader, sign.name()));
        outbox.queue(
                tenant,
                new OutgoingMail(
                        EVENT,
                        key(wanted.email(), product.id(), now),
                        new EmailAddress(wanted.email()),
                        null,
                        templates.sentence("campaigns_confirmMail.subject", reader, product.name(), sign.name()),
                        templates.html("confirm-mail", reader, model),
                        templates.text("confirm-mail", reader, model),
                        Map.of("customer_email", wanted.email())));
    }

    private static String key(String email, long product, Instant now) {
        String address = HexFormat.of().formatHex(Hashes.sha256(email)).substring(0, KEY);
        return product + ":" + address + ":" + LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
