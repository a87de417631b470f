package org.comptoir.outbox;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a message is about, as the history and its filter call it. */
public enum MessageKind {
    ORDER_STAFF("order.paid.staff"),
    ORDER_CUSTOMER("order.paid.customer"),
    TEST_STAFF("order.test.staff"),
    TEST_CUSTOMER("order.test.customer"),
    STOCK_LOW("stock.low"),
    TEMPLATE_BROKEN("template.broken"),
    CAMPAIGN_CONFIRM("campaign.confirm"),
    CAMPAIGN_MAIL1("campaign.mail1"),
    CAMPAIGN_MAIL2("campaign.mail2"),
    CAMPAIGN_SMS("campaign.sms"),
    CAMPAIGN_WHATSAPP("campaign.whatsapp");

    private final String eventType;

    MessageKind(String eventType) {
        this.eventType = eventType;
    }

    public String eventType() {
        return eventType;
    }

    /** Null for what has no kind of its own here. */
    static @Nullable MessageKind of(String eventType) {
        return Arrays.stream(values())
                .filter(kind -> kind.eventType.equals(eventType))
                .findFirst()
                .orElse(null);
    }
}
