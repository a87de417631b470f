package org.comptoir.outbox;

import java.util.HashMap;
import java.util.Map;
import org.comptoir.kernel.Phone;
import org.jspecify.annotations.Nullable;

/**
 * A short message to a phone, queued like a mail; {@code about} as in {@link OutgoingMail}.
 *
 * @param text what an SMS says; of a WhatsApp message with a template, how the history shows it
 * @param advertising whether an SMS must carry the words that stop it
 * @param template what WhatsApp fills in instead of the text
 */
public record OutgoingText(
        Channel channel,
        String eventType,
        String dedupeKey,
        Phone recipient,
        @Nullable Long userId,
        String text,
        boolean advertising,
        @Nullable WhatsAppTemplate template,
        Map<String, String> about) {

    /** How it reaches the phone. */
    public enum Channel {
        SMS,
        WHATSAPP
    }

    public OutgoingText {
        about = Map.copyOf(about);
    }

    /** What the channel needs to know at the moment of sending, beside what it is about. */
    Map<String, Object> metadata() {
        Map<String, Object> all = new HashMap<>(about);
        if (advertising) {
            all.put("advertising", true);
        }
        if (template != null) {
            all.put("template", template);
        }
        return all;
    }

    Lane lane() {
        return channel == Channel.SMS ? Lane.SMS : Lane.WHATSAPP;
    }
}
