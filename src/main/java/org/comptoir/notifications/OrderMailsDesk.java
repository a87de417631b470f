package org.comptoir.notifications;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** The mails about paid orders, as those set them up who look after messages. */
@Stateless
public class OrderMailsDesk {
    private static final String TEST_EVENT = "order.test.";
    private static final int TESTS_A_MINUTE = 10;
    private static final int KEY_BYTES = 16;

    @Inject
    private ConfigRepository configs;

    @Inject
    private RecipientRepository recipients;

    @Inject
    private OrderMails mails;

    @Inject
    private Samples samples;

    @Inject
    private Outbox outbox;

    @Inject
    private BrokenTemplates broken;

    @Inject
    private TestMails tests;

    @Inject
    private Access access;

    @Inject
    private Time time;

    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    public OrderMailSettings settings(Actor actor) {
        return configs.read(actor.tenantUuid());
    }

    /** INVALID_CONFIG for a test mode without an address; CONFLICT where somebody has saved since. What waits follows at once. */
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    public OrderMailSettings save(Actor actor, OrderMailSettings wanted) {
        String test = wanted.testEmail();
        if (test != null && !EmailAddress.isValid(test)) {
            throw new DomainException(ErrorCode.INVALID_EMAIL, Map.of("field", "test_email"));
        }
        if (wanted.testMode() && test == null) {
            throw new DomainException(ErrorCode.INVALID_CONFIG, Map.of("field", "test_email"));
        }
        OrderMailSettings before = configs.read(actor.tenantUuid());
        if (!configs.write(actor.tenantUuid(), wanted)) {
            throw new DomainException(ErrorCode.CONFLICT, Map.of("version", before.version()));
        }
        if (wanted.testMode() && test != null) {
            outbox.redirect(actor.tenant(), OrderMailGate.PREFIX, new EmailAddress(test), Notifications.TEST_MARK);
        }
        access.record(
                actor.tenant(),
                new AuditEntry(
                        Approval.of(actor),
                        "notification.configure",
                        "notification_config",
                        null,
                        actor.tenantName(),
                        Map.of("fields", wanted.differences(before))));
        return configs.read(actor.tenantUuid());
    }

    /** Sends a sample order, TEST-001, to that address or to the caller's own; ten a minute for the shop, then RATE_LIMITED. */
    @RolesAllowed(Permissions.NOTIFICATION_MANAGE)
    public String test(Actor actor, MailKind kind, @Nullable String recipient) {
        EmailAddress to = new EmailAddress(recipient == null || recipient.isBlank() ? actor.email() : recipient);
        UUID tenant = actor.tenantUuid();
        tests.take(tenant, time.now(), TESTS_A_MINUTE);
        OrderMails.Letter letter =
                letter(tenant, kind, samples.sample(tenant, actor.locale().getLanguage()));
        outbox.queue(
                actor.tenant(),
                new OutgoingMail(
                        TEST_EVENT + (kind == MailKind.ORDER_STAFF ? "staff" : "customer"),
                        Ids.token(KEY_BYTES),
                        to,
                        null,
                        Notifications.TEST_MARK + letter.subject(),
                        letter.html(),
                        letter.text(),
                        Map.of("order_reference", Samples.NUMBER, "customer_email", to.value())));
        return to.value();
    }

    /** What would go out for a past order, or for the sample where none is named; ORDER_NOT_FOUND for one nobody knows of. */
    @RolesAllowed(Permissions.NOTIFICATION_READ)
    public Preview preview(Actor actor, MailKind kind, @Nullable String reference, @Nullable String language) {
        UUID tenant = actor.tenantUuid();
        OrderPaper paper = reference == null || reference.isBlank()
                ? samples.sample(tenant, language)
                : samples.past(tenant, reference.strip(), language)
                        .orElseThrow(() -> new DomainException(ErrorCode.ORDER_NOT_FOUND));
        OrderMails.Letter letter = letter(tenant, kind, paper);
        return new Preview(letter.subject(), letter.html(), letter.text());
    }

    /** The numbers of the last paid orders whose events are kept, newest first. */
    @RolesAllowed(Permissions.NOTIFICATION_READ)
    public List<String> lastPaid(Actor actor) {
        return samples.lastPaid(actor.tenantUuid());
    }

    @RolesAllowed(Permissions.NOTIFICATION_READ)
    public Warnings warnings(Actor actor) {
        OrderMailSettings settings = configs.read(actor.tenantUuid());
        return new Warnings(
                !settings.orderNotificationsEnabled(),
                settings.testMode(),
                recipients.staff(actor.tenantUuid()).isEmpty(),
                recipients.unreachable(actor.tenantUuid()),
                broken.lately(actor.tenantUuid()));
    }

    private OrderMails.Letter letter(UUID tenant, MailKind kind, OrderPaper paper) {
        return kind == MailKind.ORDER_STAFF ? mails.staff(tenant, paper) : mails.receipt(tenant, paper);
    }
}
