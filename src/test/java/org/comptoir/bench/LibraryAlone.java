package org.comptoir.bench;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.comptoir.outbox.MoodySmtp;

/** What the outbox is measured against: the same mails by the mail library, with nothing around it. */
final class LibraryAlone {
    static final int CONNECTIONS = 4;
    static final int MAILS = 10_000;
    static final String TEXT = "An order was paid. ".repeat(50);
    static final String HTML =
            "<!doctype html><html lang=\"en\"><body><p>" + TEXT + "</p><p>" + TEXT + "</p></body></html>";

    private LibraryAlone() {}

    /** The library with as many connections, each kept. */
    static double rate(MoodySmtp sink) throws Exception {
        Properties p = new Properties();
        p.setProperty("mail.transport.protocol", "smtp");
        p.setProperty("mail.smtp.host", "127.0.0.1");
        p.setProperty("mail.smtp.port", Integer.toString(sink.port()));
        Session session = Session.getInstance(p);
        ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS);
        long start = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            all.add(pool.submit(() -> {
                send(session);
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
        return MAILS * 1e9 / (System.nanoTime() - start);
    }

    private static void send(Session session) throws MessagingException {
        try (Transport transport = session.getTransport()) {
            transport.connect();
            for (int i = 0; i < MAILS / CONNECTIONS; i++) {
                MimeMessage message = new MimeMessage(session);
                message.setFrom(new InternetAddress("shop@comptoir.test"));
                message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress("guest" + i + "@alone.example"));
                message.setSubject("Paid", "UTF-8");
                MimeMultipart parts = new MimeMultipart("alternative");
                MimeBodyPart text = new MimeBodyPart();
                text.setText(TEXT, "UTF-8");
                parts.addBodyPart(text);
                MimeBodyPart html = new MimeBodyPart();
                html.setText(HTML, "UTF-8", "html");
                parts.addBodyPart(html);
                message.setContent(parts);
                message.saveChanges();
                transport.sendMessage(message, message.getAllRecipients());
            }
        }
    }
}
