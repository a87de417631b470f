package org.comptoir.outbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;

/** One SMTP connection that carries many mails; reconnects by itself where the server hung up. */
final class Mailer implements AutoCloseable {
    private static final String UTF_8 = "UTF-8";

    private final Session session;
    private final Transport transport;
    private final String defaultSender;

    Mailer(Session session, String defaultSender) throws MessagingException {
        this.session = session;
        this.defaultSender = defaultSender;
        this.transport = session.getTransport();
        transport.connect();
    }

    void send(ClaimedMail mail, Instant now) throws MessagingException {
        if (!transport.isConnected()) {
            transport.connect();
        }
        MimeMessage message = message(mail, now);
        transport.sendMessage(message, message.getAllRecipients());
    }

    @Override
    public void close() throws MessagingException {
        transport.close();
    }

    private MimeMessage message(ClaimedMail mail, Instant now) throws MessagingException {
        MimeMessage message = new StableId(session, mail.messageId());
        String address = mail.senderAddress() == null ? defaultSender : mail.senderAddress();
        try {
            message.setFrom(new InternetAddress(address, mail.senderName(), UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is missing", e);
        }
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
        // a line break in a subject would start a header of its own
        message.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        message.setSentDate(Date.from(now));
        MimeMultipart parts = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), UTF_8);
        parts.addBodyPart(text);
        if (mail.html() != null) {
            MimeBodyPart html = new MimeBodyPart();
            html.setText(mail.html(), UTF_8, "html");
            parts.addBodyPart(html);
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
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
