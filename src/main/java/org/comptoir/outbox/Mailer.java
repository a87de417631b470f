package org.comptoir.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** One SMTP connection that carries many mails, kept over batches; connects when it is first needed, and again after a break. */
final class Mailer implements AutoCloseable {
    private static final int SERVICE_ENDS = 421;

    private final Session session;
    private final Transport transport;
    private final String defaultSender;
    private int carried;

    Mailer(Session session, String defaultSender) throws MessagingException {
        this.session = session;
        this.defaultSender = defaultSender;
        this.transport = session.getTransport();
    }

    /** Once a batch, not once a mail: the question costs a round trip. */
    void check() throws MessagingException {
        if (!transport.isConnected()) {
            connect();
        }
    }

    void send(Claimed mail, Instant now) throws MessagingException {
        MimeMessage message = Mime.message(session, mail, defaultSender, now);
        try {
            hand(message);
        } catch (SMTPSendFailedException e) {
            if (e.getReturnCode() != SERVICE_ENDS || carried == 0) {
                throw e;
            }
            // the server only wants no more on this connection
            connect();
            hand(message);
        }
        carried++;
    }

    private void hand(MimeMessage message) throws MessagingException {
        transport.sendMessage(message, message.getAllRecipients());
    }

    /** For the next mail, after one has failed: what is left of the conversation is thrown away. */
    void connect() throws MessagingException {
        close();
        carried = 0;
        transport.connect();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            // it is gone either way
            carried = 0;
        }
    }
}
