package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.links.Links;
import org.comptoir.outbox.OutgoingMail;
import org.comptoir.platform.config.Config;
import org.jspecify.annotations.Nullable;

/** The mail that says it is back, and the one that says it once more; in the shop's own words where it has some. */
@ApplicationScoped
class RestockMails {
    @Inject
    private Templates templates;

    @Inject
    private Links links;

    @Inject
    private Config config;

    OutgoingMail mail(Message message, Sign sign, CampaignSettings set, Letter letter) {
        Locale reader = sign.in(letter.language());
        Map<String, Object> model = model(message, sign, set, letter, links.address(letter.token(message)));
        return new OutgoingMail(
                message.event(),
                letter.key().text(),
                new EmailAddress(letter.email()),
                null,
                subject(message, sign, set, letter),
                templates.html("restock", reader, model),
                templates.text("restock", reader, model),
                about(letter));
    }

    String subject(Message message, Sign sign, CampaignSettings set, Letter letter) {
        Locale reader = sign.in(letter.language());
        @Nullable String own = set.text(reader.getLanguage(), message == Message.MAIL1 ? "subject" : "subject2");
        String usual = message == Message.MAIL1 ? "campaigns_mail.subject" : "campaigns_mail.subject2";
        return own == null
                ? templates.sentence(usual, reader, letter.productName())
                : Words.filled(own, Map.of("product", letter.productName(), "shop", sign.name()));
    }

    Map<String, Object> model(Message message, Sign sign, CampaignSettings set, Letter letter, String link) {
        Locale reader = sign.in(letter.language());
        String usual = templates.sentence(
                message == Message.MAIL1 ? "campaigns_mail.lead" : "campaigns_mail.lead2",
                reader,
                letter.productName());
        @Nullable String own = set.text(reader.getLanguage(), message == Message.MAIL1 ? "lead" : "lead2");
        String name = letter.name() == null ? "" : letter.name();
        Map<String, Object> model = new HashMap<>();
        model.put("shop", sign.name());
        model.put("title", templates.sentence("campaigns_mail.title", reader, letter.productName()));
        model.put("greeting", name.isEmpty() ? "" : templates.sentence("campaigns_mail.greeting", reader, name));
        model.put(
                "lead",
                own == null ? usual : Words.filled(own, Map.of("product", letter.productName(), "shop", sign.name())));
        model.put("product", letter.productName());
        model.put("price", sign.money(letter.priceCents(), reader));
        model.put("reduced", sign.money(letter.reducedCents(), reader));
        model.put("couponLabel", templates.sentence("campaigns_mail.coupon", reader));
        model.put("coupon", letter.coupon());
        model.put("until", templates.sentence("campaigns_mail.until", reader, sign.day(letter.expiresAt(), reader)));
        model.put("action", templates.sentence("campaigns_mail.action", reader));
        model.put("link", link);
        model.put("why", templates.sentence("campaigns_mail.why", reader, sign.name()));
        model.put("leave", templates.sentence("campaigns_mail.leave", reader));
        model.put("leaveLink", leave(letter));
        model.put("address", sign.address() == null ? "" : sign.address());
        return model;
    }

    String leave(Letter letter) {
        return config.baseUrl() + "/u/" + letter.unsubscribe();
    }

    Map<String, String> about(Letter letter) {
        Map<String, String> about = new HashMap<>();
        about.put("customer_email", letter.email());
        if (letter.phone() != null) {
            about.put("customer_phone", letter.phone());
        }
        about.put("list_unsubscribe", leave(letter));
        return about;
    }
}
