package org.comptoir.outbox;

import org.comptoir.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mail to queue. Two with the same event type and dedupe key are one mail; {@code html} may be missing, the text never is.
 * The body of a sign-in mail is a key to an account, so it is blanked once sent and shown in no history.
 */
public record OutgoingMail(
        String eventType,
        String dedupeKey,
        EmailAddress recipient,
        @Nullable Long userId,
        String subject,
        @Nullable String html,
        String text) {

    /** Mails that open an account begin with this event type. */
    public static final String SIGN_IN_PREFIX = "access.";
}
