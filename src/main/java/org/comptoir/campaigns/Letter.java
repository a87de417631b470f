package org.comptoir.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.comptoir.orders.Discount;
import org.jspecify.annotations.Nullable;

/** What a message, and the page behind its link, say to one person. */
record Letter(
        RowKey key,
        @Nullable String name,
        String email,
        @Nullable String phone,
        @Nullable String language,
        List<Channel> channels,
        long product,
        @Nullable String sku,
        String productName,
        @Nullable String productText,
        @Nullable String imagePath,
        long priceCents,
        Instant reservedAt,
        long quantity,
        String coupon,
        boolean isPercent,
        long couponValue,
        Instant expiresAt,
        Map<Message, String> tokens,
        String unsubscribe,
        boolean redeemed) {

    /** Whether that message is one of theirs. */
    boolean gets(Message message) {
        return tokens.containsKey(message) && (message.isMail() || phone != null);
    }

    /** What an opt-out names the product by. */
    String productKey() {
        return sku == null ? "#" + product : sku;
    }

    long reducedCents() {
        return new Discount(coupon, product, isPercent, couponValue).reduced(priceCents);
    }

    String token(Message message) {
        return tokens.getOrDefault(message, "");
    }
}
