package org.comptoir.outbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/** A message as it arrived over SMTP, taken apart for people to look at. */
public record ReceivedMail(
        long id,
        UUID notificationId,
        String channel,
        String to,
        String subject,
        Instant receivedAt,
        List<String> headers,
        String text,
        String html,
        String source) {

    private static final int TITLE = 80;

    static final UUID UNKNOWN = new UUID(0, 0);

    /** Bytes that are no message. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(Exception cause) {
            super(cause);
        }
    }

    /** A text message has no subject: its first words stand for it. */
    public String title() {
        String words = subject.isBlank() ? text.strip() : subject;
        return words.codePointCount(0, words.length()) <= TITLE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, TITLE)) + "…";
    }

    public boolean isMail() {
        return channel.equals(Lane.MAIL.channel());
    }

    static ReceivedMail parse(long id, String recipient, byte[] bytes, Instant now) throws Unreadable {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            List<String> headers = new ArrayList<>();
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.add(header.getName() + ": " + header.getValue());
            }
            StringBuilder text = new StringBuilder();
            StringBuilder html = new StringBuilder();
            collect(message, text, html);
            return new ReceivedMail(
                    id,
                    notificationId(message.getMessageID()),
                    Lane.MAIL.channel(),
                    recipient,
                    message.getSubject() == null ? "" : message.getSubject(),
                    now,
                    List.copyOf(headers),
                    text.toString(),
                    html.toString(),
                    new String(bytes, StandardCharsets.UTF_8));
        } catch (MessagingException | IOException e) {
            throw new Unreadable(e);
        }
    }

    private static void collect(Part part, StringBuilder text, StringBuilder html)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                collect(child, text, html);
            }
        } else if (part.isMimeType("text/html")) {
            html.append(part.getContent());
        } else if (part.isMimeType("text/plain")) {
            text.append(part.getContent());
        }
    }

    /** Our Message-IDs are the outbox row's id; any other message belongs to nobody here. */
    private static UUID notificationId(@org.jspecify.annotations.Nullable String messageId) {
        if (messageId == null || !messageId.matches("<[0-9a-f-]{36}@comptoir>")) {
            return UNKNOWN;
        }
        return UUID.fromString(messageId.substring(1, messageId.indexOf('@')));
    }
}
