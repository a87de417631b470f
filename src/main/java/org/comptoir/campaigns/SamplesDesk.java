package org.comptoir.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.access.Actor;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Phone;
import org.comptoir.links.Links;
import org.comptoir.outbox.Outbox;
import org.comptoir.outbox.OutgoingMail;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.phone.PhoneNumbers;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** What a sample customer would get, to look at and to send to oneself. */
@Stateless
public class SamplesDesk {
    private static final String TEST_EVENT = "campaign.test";
    private static final String TEST_MARK = "[TEST] ";
    private static final int KEY_BYTES = 16;
    private static final long SAMPLE_CENTS = 8900;
    private static final Duration RESERVED = Duration.ofDays(40);

    /** As long as a real one, because it is counted. */
    private static final String SAMPLE_TOKEN = "exemple00000";

    @Inject
    private SettingsRepository settings;

    @Inject
    private SignRepository signs;

    @Inject
    private RestockMails mails;

    @Inject
    private RestockTexts texts;

    @Inject
    private Templates templates;

    @Inject
    private Outbox outbox;

    @Inject
    private Links links;

    @Inject
    private Config config;

    @Inject
    private Time time;

    /** A mail as it would go out. */
    public record Preview(String subject, String html, String text) {}

    /** What a sample customer would get with the settings as they are saved. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Preview preview(Actor actor, Message message, String language) {
        Sign sign = signs.of(actor.tenantUuid());
        CampaignSettings set = settings.of(actor.tenantUuid());
        Letter letter = sample(sign, set, actor.email(), language);
        Locale reader = sign.in(letter.language());
        Map<String, Object> model =
                mails.model(message, sign, set, letter, config.baseUrl() + "/campaigns/campaign-settings");
        return new Preview(
                mails.subject(message, sign, set, letter),
                templates.html("restock", reader, model),
                templates.text("restock", reader, model));
    }

    /** Sends that to whoever asks. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public String test(Actor actor, Message message, String language) {
        Preview preview = preview(actor, message, language);
        outbox.queue(
                actor.tenant(),
                new OutgoingMail(
                        TEST_EVENT,
                        Ids.token(KEY_BYTES),
                        new EmailAddress(actor.email()),
                        actor.userId(),
                        TEST_MARK + preview.subject(),
                        preview.html(),
                        preview.text()));
        return actor.email();
    }

    /**
     * What a phone would show.
     *
     * @param length of an SMS
     * @param template of a WhatsApp message, as it is handed in for approval
     */
    public record Text(
            String said,
            @Nullable SmsLength length,
            @Nullable String template,
            List<String> gaps,
            String code) {}

    /** With the words that somebody is writing at this moment, or ours where there are none; bad ones are refused. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Text text(Actor actor, Message message, String language, Map<String, String> words) {
        Sign sign = signs.of(actor.tenantUuid());
        CampaignSettings set = settings.of(actor.tenantUuid()).saying(words).checked();
        Letter letter = sample(sign, set, actor.email(), language);
        String said = texts.said(message, sign, set, letter, links.address(SAMPLE_TOKEN));
        boolean sms = message == Message.SMS;
        String own = texts.words(message, set, language);
        return new Text(
                said,
                sms ? SmsLength.of(said) : null,
                sms ? null : Words.numbered(own),
                sms ? List.of() : Words.inOrder(own),
                letter.coupon());
    }

    /** Sends what is saved to that phone; the number as it is read. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public String test(Actor actor, Message message, String language, String phone) {
        Sign sign = signs.of(actor.tenantUuid());
        CampaignSettings set = settings.of(actor.tenantUuid());
        Phone to = PhoneNumbers.read(phone, sign.country());
        Letter letter = sample(sign, set, actor.email(), language);
        outbox.queueTexts(
                actor.tenant(),
                List.of(texts.text(
                        message,
                        TEST_EVENT,
                        Ids.token(KEY_BYTES),
                        to,
                        sign,
                        set,
                        letter,
                        links.address(SAMPLE_TOKEN))));
        return to.value();
    }

    private Letter sample(Sign sign, CampaignSettings set, String email, String language) {
        Instant now = time.now();
        Locale reader = sign.in(language);
        return new Letter(
                new RowKey(0, 0),
                "Maud",
                email,
                null,
                reader.getLanguage(),
                List.of(Channel.EMAIL),
                0,
                null,
                templates.sentence("campaigns_sample.product", reader),
                null,
                null,
                SAMPLE_CENTS,
                now.minus(RESERVED),
                1,
                "TEST-00000-00000",
                set.isPercent(),
                set.couponValue(),
                sign.endOfDay(now, (int) set.couponDays()),
                Map.of(),
                "sample",
                false);
    }
}
