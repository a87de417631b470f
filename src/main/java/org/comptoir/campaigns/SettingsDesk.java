package org.comptoir.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.kernel.Ids;
import org.comptoir.outbox.Outbox;
import org.comptoir.outbox.OutgoingMail;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.time.Time;

/** How a shop tells those who waited, and what that looks like. */
@Stateless
public class SettingsDesk {
    private static final String TEST_EVENT = "campaign.test";
    private static final String TEST_MARK = "[TEST] ";
    private static final int KEY_BYTES = 16;
    private static final long SAMPLE_CENTS = 8900;
    private static final Duration RESERVED = Duration.ofDays(40);

    @Inject
    private SettingsRepository settings;

    @Inject
    private SignRepository signs;

    @Inject
    private RestockMails mails;

    @Inject
    private Templates templates;

    @Inject
    private Outbox outbox;

    @Inject
    private Access access;

    @Inject
    private Config config;

    @Inject
    private Time time;

    /** A mail as it would go out. */
    public record Preview(String subject, String html, String text) {}

    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public CampaignSettings settings(Actor actor) {
        return settings.of(actor.tenantUuid());
    }

    /** CONFLICT where somebody was faster. What was given out already stays as it is. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public CampaignSettings save(Actor actor, CampaignSettings wanted) {
        if (!settings.write(actor.tenantUuid(), wanted)) {
            throw new DomainException(
                    ErrorCode.CONFLICT,
                    Map.of("version", settings.of(actor.tenantUuid()).version()));
        }
        access.record(
                actor.tenant(),
                new AuditEntry(
                        Approval.of(actor),
                        "campaign.configure",
                        "campaign_settings",
                        null,
                        actor.tenantName(),
                        Map.of()));
        return settings.of(actor.tenantUuid());
    }

    /** What a sample customer would get with the settings as they are saved. */
    @RolesAllowed(Permissions.CAMPAIGN_READ)
    public Preview preview(Actor actor, Wave wave, String language) {
        Sign sign = signs.of(actor.tenantUuid());
        CampaignSettings set = settings.of(actor.tenantUuid());
        Letter letter = sample(sign, set, actor.email(), language);
        Locale reader = sign.in(letter.language());
        Map<String, Object> model =
                mails.model(wave, sign, set, letter, config.baseUrl() + "/campaigns/campaign-settings");
        return new Preview(
                mails.subject(wave, sign, set, letter),
                templates.html("restock", reader, model),
                templates.text("restock", reader, model));
    }

    /** Sends that to whoever asks. */
    @RolesAllowed(Permissions.CAMPAIGN_MANAGE)
    public String test(Actor actor, Wave wave, String language) {
        Preview preview = preview(actor, wave, language);
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
                "",
                "",
                "sample",
                false);
    }
}
