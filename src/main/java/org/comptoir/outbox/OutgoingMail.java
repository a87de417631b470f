package org.comptoir.outbox;

import java.util.Map;
import org.comptoir.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A mail to queue. Two with the same event type and dedupe key are one mail; {@code html} may be missing, the text never is.
 * The body of a sign-in mail is a key to an account, so it is blanked once sent and shown in no history.
 *
 * @param about what it is about: {@code transaction_id} and {@code order_reference} can be asked for, {@code customer_email} and
 *     {@code customer_phone} say whose data it holds, so that erasing them finds it whoever received it
 */
public record OutgoingMail(
        String eventType,
        String dedupeKey,
        EmailAddress recipient,
        @Nullable Long userId,
        String subject,
        @Nullable String html,
        String text,
        Map<String, String> about) {

    /** Mails that open an account begin with this event type. */
    public static final String SIGN_IN_PREFIX = "access.";

    public OutgoingMail {
        about = Map.copyOf(about);
    }

    /** About nothing but itself. */
    public OutgoingMail(
            String eventType,
            String dedupeKey,
            EmailAddress recipient,
            @Nullable Long userId,
            String subject,
            @Nullable String html,
            String text) {
        this(eventType, dedupeKey, recipient, userId, subject, html, text, Map.of());
    }
}
