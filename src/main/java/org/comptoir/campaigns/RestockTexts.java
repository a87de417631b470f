package org.comptoir.campaigns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.kernel.Phone;
import org.comptoir.links.Links;
import org.comptoir.outbox.OutgoingText;
import org.comptoir.outbox.WhatsAppTemplate;
import org.jspecify.annotations.Nullable;

/** What is said by SMS and WhatsApp when it is back; in the shop's own words where it has some. */
@ApplicationScoped
class RestockTexts {
    @Inject
    private Templates templates;

    @Inject
    private RestockMails mails;

    @Inject
    private Links links;

    /** Those that this person gets. */
    List<OutgoingText> of(Sign sign, CampaignSettings set, Letter letter) {
        List<OutgoingText> texts = new ArrayList<>();
        @Nullable String phone = letter.phone();
        for (Message message : List.of(Message.SMS, Message.WHATSAPP)) {
            if (phone != null && letter.gets(message)) {
                String link = links.address(letter.token(message));
                texts.add(
                        text(message, message.event(), letter.key().text(), new Phone(phone), sign, set, letter, link));
            }
        }
        return texts;
    }

    OutgoingText text(
            Message message,
            String event,
            String key,
            Phone phone,
            Sign sign,
            CampaignSettings set,
            Letter letter,
            String link) {
        Map<String, String> about = new HashMap<>(mails.about(letter));
        about.remove("list_unsubscribe");
        boolean sms = message == Message.SMS;
        return new OutgoingText(
                sms ? OutgoingText.Channel.SMS : OutgoingText.Channel.WHATSAPP,
                event,
                key,
                phone,
                null,
                said(message, sign, set, letter, link),
                sms,
                sms ? null : template(sign, set, letter, link),
                about);
    }

    String said(Message message, Sign sign, CampaignSettings set, Letter letter, String link) {
        return Words.filled(words(message, set, sign.in(letter.language()).getLanguage()), values(sign, letter, link));
    }

    /** The shop's own words, or ours; with their gaps. */
    String words(Message message, CampaignSettings set, String language) {
        @Nullable String own = set.text(language, message.column());
        return own == null
                ? templates.sentence(
                        message == Message.SMS ? "campaigns_sms.text" : "campaigns_whatsapp.text",
                        Locale.forLanguageTag(language),
                        "{shop}",
                        "{product}",
                        "{coupon}",
                        "{link}")
                : own;
    }

    WhatsAppTemplate template(Sign sign, CampaignSettings set, Letter letter, String link) {
        String language = sign.in(letter.language()).getLanguage();
        Map<String, String> values = values(sign, letter, link);
        List<String> body = Words.inOrder(words(Message.WHATSAPP, set, language)).stream()
                .map(gap -> values.getOrDefault(gap, ""))
                .toList();
        return new WhatsAppTemplate(
                set.templateName(language),
                set.templateCategory(language),
                set.templateLanguage(language),
                body,
                letter.coupon());
    }

    private static Map<String, String> values(Sign sign, Letter letter, String link) {
        Locale reader = sign.in(letter.language());
        return Map.of(
                "shop", sign.name(),
                "product", letter.productName(),
                "coupon", letter.coupon(),
                "price", sign.money(letter.reducedCents(), reader),
                "until", sign.shortDay(letter.expiresAt(), reader),
                "link", link);
    }
}
