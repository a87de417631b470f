package org.comptoir.outbox;

import java.util.Map;
import org.comptoir.kernel.Phone;
import org.jspecify.annotations.Nullable;

/** A short message to a phone, queued like a mail; {@code about} as in {@link OutgoingMail}. */
public record OutgoingText(
        Channel channel,
        String eventType,
        String dedupeKey,
        Phone recipient,
        @Nullable Long userId,
        String text,
        Map<String, String> about) {

    /** How it reaches the phone. */
    public enum Channel {
        SMS,
        WHATSAPP
    }

    public OutgoingText {
        about = Map.copyOf(about);
    }

    Lane lane() {
        return channel == Channel.SMS ? Lane.SMS : Lane.WHATSAPP;
    }
}
