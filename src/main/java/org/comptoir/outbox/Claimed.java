package org.comptoir.outbox;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that this worker, and no other, may send until its lease ends.
 *
 * @param begun somebody before this worker had begun to hand it over, and nobody knows how that ended
 */
record Claimed(
        UUID id,
        UUID tenant,
        String channel,
        String eventType,
        String dedupeKey,
        @Nullable Long userId,
        String recipient,
        String subject,
        @Nullable String html,
        String text,
        int retries,
        int maxRetries,
        @Nullable String senderName,
        @Nullable String senderAddress,
        @Nullable String unsubscribe,
        boolean advertising,
        @Nullable WhatsAppTemplate template,
        boolean begun) {

    /** The same at every attempt, so that a receiver can fold a repeat. */
    String messageId() {
        return "<" + id + "@comptoir>";
    }

    boolean isMail() {
        return channel.equals(Lane.MAIL.channel());
    }

    /** Whose server takes it. */
    String domain() {
        return recipient.substring(recipient.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    Candidate candidate() {
        return new Candidate(id, tenant, channel, eventType, dedupeKey, userId, recipient);
    }

    boolean opensAnAccount() {
        return eventType.startsWith(OutgoingMail.SIGN_IN_PREFIX);
    }
}
