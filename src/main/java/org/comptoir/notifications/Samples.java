package org.comptoir.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.kernel.TenantId;
import org.comptoir.orders.OrderPaidEvent;
import org.comptoir.orders.Orders;
import org.comptoir.orders.PaidEvents;
import org.comptoir.orders.PaidOrder;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;

/** Papers to look at: of a real past order, or of TEST-001, which nobody ever placed. */
@ApplicationScoped
class Samples {
    static final String NUMBER = "TEST-001";
    private static final long FIRST = 1290;
    private static final long SECOND = 250;
    private static final long FEE = 350;
    private static final int REDUCED = 100;
    private static final int DRINK = 55;

    @Inject
    private PaidEvents events;

    @Inject
    private Orders orders;

    @Inject
    private RecipientRepository recipients;

    @Inject
    private Templates templates;

    @Inject
    private Time time;

    /** Of that order, in that language; nothing where there is no such paid order, or its event is no longer kept. */
    Optional<OrderPaper> past(UUID tenant, String reference, @Nullable String language) {
        return events.latest(tenant, reference).map(event -> {
            PaidOrder own = orders.paidBy(new TenantId(tenant), event.metadata().transactionId())
                    .orElse(null);
            return paper(tenant, event.metadata(), own, language);
        });
    }

    List<String> lastPaid(UUID tenant) {
        return events.lastReferences(tenant);
    }

    OrderPaper sample(UUID tenant, @Nullable String language) {
        Instant now = time.now();
        Letterhead shop = recipients.letterhead(tenant).orElseThrow();
        Locale reader = shop.in(language);
        String dish = templates.sentence("notifications_sample.dish", reader);
        String drink = templates.sentence("notifications_sample.drink", reader);
        OrderPaidEvent.Metadata order = new OrderPaidEvent.Metadata(
                NUMBER,
                NUMBER,
                "camille@example.com",
                "Camille Martin",
                "+33 1 99 00 00 00",
                "delivery",
                templates.sentence("notifications_sample.address", reader),
                null,
                List.of(
                        new OrderPaidEvent.Item("1", dish, 1, FIRST, FIRST),
                        new OrderPaidEvent.Item("2", drink, 2, SECOND, 2 * SECOND)),
                FIRST + 2 * SECOND,
                FEE,
                FIRST + 2 * SECOND + FEE,
                "card",
                NUMBER,
                now,
                0L);
        PaidOrder own = new PaidOrder(
                NUMBER,
                List.of(
                        new PaidOrder.Line(dish, false, 1, FIRST, REDUCED, List.of(), List.of(), List.of()),
                        new PaidOrder.Line(drink, false, 2, SECOND, DRINK, List.of(), List.of(), List.of())),
                FEE,
                REDUCED);
        return paper(tenant, order, own, language);
    }

    private OrderPaper paper(
            UUID tenant, OrderPaidEvent.Metadata order, @Nullable PaidOrder own, @Nullable String language) {
        Letterhead shop = recipients.letterhead(tenant).orElseThrow();
        return new OrderPaper(templates, shop, order, own, shop.in(language));
    }
}
