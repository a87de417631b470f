package org.comptoir.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that this worker, and no other, may send until its lease ends. */
record ClaimedMail(
        UUID id,
        String eventType,
        String recipient,
        String subject,
        @Nullable String html,
        String text,
        int retries,
        int maxRetries,
        @Nullable String senderName,
        @Nullable String senderAddress) {

    /** The same at every attempt, so that a receiver can fold a repeat. */
    String messageId() {
        return "<" + id + "@comptoir>";
    }

    boolean opensAnAccount() {
        return eventType.startsWith(OutgoingMail.SIGN_IN_PREFIX);
    }
}
