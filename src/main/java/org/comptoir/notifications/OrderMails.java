package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.kernel.EmailAddress;
import org.comptoir.kernel.TenantId;
import org.comptoir.orders.OrderPaidEvent;
import org.comptoir.orders.Orders;
import org.comptoir.orders.PaidOrder;
import org.comptoir.outbox.Outbox;
import org.comptoir.outbox.OutgoingMail;
import org.comptoir.platform.config.Config;
import org.jspecify.annotations.Nullable;

/** Makes of a paid order what each of its readers gets, and queues it: once a transaction and reader, however often it is told. */
@ApplicationScoped
class OrderMails {
    static final String STAFF = "order.paid.staff";
    static final String CUSTOMER = "order.paid.customer";
    private static final Logger LOG = Logger.getLogger(OrderMails.class.getName());

    @Inject
    private RecipientRepository recipients;

    @Inject
    private ConfigRepository configs;

    @Inject
    private Orders orders;

    @Inject
    private Outbox outbox;

    @Inject
    private Templates templates;

    @Inject
    private BrokenTemplates broken;

    @Inject
    private Config config;

    /** A message ready to be queued, before it is known to whom. */
    record Letter(String subject, @Nullable String html, String text) {}

    /** Called inside the transaction that closes the event; false where the shop wants nothing sent. */
    boolean queue(OrderPaidEvent event) {
        UUID tenant = event.tenantId();
        OrderMailSettings settings = configs.read(tenant);
        Letterhead shop = recipients.letterhead(tenant).orElse(null);
        if (shop == null || !settings.orderNotificationsEnabled()) {
            return false;
        }
        OrderPaidEvent.Metadata order = event.metadata();
        PaidOrder own =
                orders.paidBy(new TenantId(tenant), order.transactionId()).orElse(null);
        Map<Locale, Letter> letters = new HashMap<>();
        for (Recipient one : recipients.staff(tenant)) {
            Locale reader = shop.in(one.language());
            Letter letter =
                    letters.computeIfAbsent(reader, r -> staff(tenant, new OrderPaper(templates, shop, order, own, r)));
            send(event, settings, STAFF, one.email(), one.user(), letter);
        }
        String address = order.customerEmail();
        if (address != null && EmailAddress.isValid(address.strip())) {
            Letter letter = receipt(tenant, new OrderPaper(templates, shop, order, own, shop.locale()));
            send(event, settings, CUSTOMER, new EmailAddress(address), null, letter);
        }
        return true;
    }

    Letter staff(UUID tenant, OrderPaper paper) {
        StaffMail mail = new StaffMail(paper, config.baseUrl());
        return letter(tenant, "order-staff", paper.reader(), mail.subject(), mail.model());
    }

    Letter receipt(UUID tenant, OrderPaper paper) {
        Receipt mail = new Receipt(paper);
        return letter(tenant, "receipt", paper.reader(), mail.subject(), mail.model());
    }

    /** Where the design cannot be rendered the words go out all the same, and somebody is told. */
    private Letter letter(UUID tenant, String template, Locale reader, String subject, Map<String, Object> model) {
        String text = templates.text(template, reader, model);
        try {
            return new Letter(subject, templates.html(template, reader, model), text);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    "The template " + template + " cannot be rendered; its mails go out as plain text",
                    e);
            broken.tell(tenant, template);
            return new Letter(subject, null, text);
        }
    }

    private void send(
            OrderPaidEvent event,
            OrderMailSettings settings,
            String type,
            EmailAddress to,
            @Nullable Long user,
            Letter letter) {
        OrderPaidEvent.Metadata order = event.metadata();
        Map<String, String> about = new HashMap<>();
        about.put("transaction_id", order.transactionId());
        about.put("order_reference", order.orderReference());
        about.put("order_id", order.orderId());
        about.put(
                "customer_email",
                order.customerEmail() == null
                        ? ""
                        : order.customerEmail().strip().toLowerCase(Locale.ROOT));
        about.put("customer_phone", order.customerPhone());
        String test = settings.testMode() ? settings.testEmail() : null;
        outbox.queue(
                new TenantId(event.tenantId()),
                new OutgoingMail(
                        type,
                        order.transactionId() + ":" + (user == null ? "customer" : user),
                        test == null ? to : new EmailAddress(test),
                        user,
                        test == null ? letter.subject() : Notifications.TEST_MARK + letter.subject(),
                        letter.html(),
                        letter.text(),
                        about));
    }
}
