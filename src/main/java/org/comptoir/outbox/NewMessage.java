package org.comptoir.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of the outbox to be, whatever it is sent by. */
record NewMessage(
        Lane lane,
        String eventType,
        String dedupeKey,
        String recipient,
        @Nullable Long userId,
        @Nullable String subject,
        @Nullable String html,
        String text,
        Map<String, Object> metadata) {

    static NewMessage of(OutgoingMail mail, Lane lane) {
        return new NewMessage(
                lane,
                mail.eventType(),
                mail.dedupeKey(),
                mail.recipient().value(),
                mail.userId(),
                mail.subject(),
                mail.html(),
                mail.text(),
                Map.copyOf(mail.about()));
    }

    static NewMessage of(OutgoingText text) {
        return new NewMessage(
                text.lane(),
                text.eventType(),
                text.dedupeKey(),
                text.recipient().value(),
                text.userId(),
                null,
                null,
                text.text(),
                text.metadata());
    }
}
