package org.comptoir.outbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message as it goes over the wire: plain text and HTML in one, and nothing in a header that could start another. */
final class Mime {
    private static final String UTF_8 = "UTF-8";
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private Mime() {}

    static MimeMessage message(Session session, Claimed mail, String defaultSender, Instant now)
            throws MessagingException {
        MimeMessage message = new StableId(session, mail.messageId());
        String address = mail.senderAddress() == null ? defaultSender : mail.senderAddress();
        try {
            message.setFrom(new InternetAddress(oneLine(address), oneLine(mail.senderName()), UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is missing", e);
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        message.setSubject(oneLine(mail.subject()), UTF_8);
        message.setSentDate(Date.from(now));
        String unsubscribe = mail.unsubscribe();
        if (unsubscribe != null) {
            message.setHeader("List-Unsubscribe", "<" + oneLine(unsubscribe) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(parts(mail));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart parts(Claimed mail) throws MessagingException {
        MimeMultipart parts = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        parts.addBodyPart(text);
        if (mail.html() != null) {
            MimeBodyPart html = new MimeBodyPart();
            html.setText(mail.html(), UTF_8, "html");
            parts.addBodyPart(html);
        }
        return parts;
    }

    /** A line break would start a header of its own. */
    static String oneLine(@Nullable String text) {
        return text == null ? "" : BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** Keeps the row's own Message-ID, which the library would replace at every attempt. */
    private static final class StableId extends MimeMessage {
        private final String id;

        StableId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
