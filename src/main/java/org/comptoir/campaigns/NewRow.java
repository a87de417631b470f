package org.comptoir.campaigns;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row to be: somebody, their coupon and the tokens of what they get. */
record NewRow(Person person, String coupon, String offer, String unsubscribe, Map<Message, String> tokens) {
    NewRow(Person person, String coupon, String offer, String unsubscribe) {
        this(person, coupon, offer, unsubscribe, new EnumMap<>(Message.class));
    }

    @Nullable
    String token(Message message) {
        return tokens.get(message);
    }
}
