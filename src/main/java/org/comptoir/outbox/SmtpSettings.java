package org.comptoir.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Optional;
import java.util.Properties;
import org.comptoir.platform.config.Config;
import org.jspecify.annotations.Nullable;

/** Where mail goes: the server that was set, or else the local sink. */
@ApplicationScoped
class SmtpSettings {
    private static final String TIMEOUT_MILLIS = "10000";

    @Inject
    private Config config;

    boolean isLocal() {
        return config.text("smtp.host").isEmpty();
    }

    String sender() {
        return config.text("smtp.sender").orElse("no-reply@comptoir.test");
    }

    /** A mail session for that server; {@code sinkPort} is where the local sink listens. */
    Session session(int sinkPort) {
        String tls = config.text("smtp.tls").orElse("starttls");
        Properties p = new Properties();
        p.setProperty("mail.transport.protocol", "smtp");
        p.setProperty("mail.smtp.host", config.text("smtp.host").orElse("127.0.0.1"));
        p.setProperty("mail.smtp.port", Integer.toString(isLocal() ? sinkPort : config.number("smtp.port", 25)));
        p.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        p.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        p.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        p.setProperty("mail.smtp.localhost", "comptoir");
        p.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        if (!isLocal()) {
            p.setProperty("mail.smtp.ssl.enable", Boolean.toString(tls.equals("tls")));
            p.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls.equals("starttls")));
            p.setProperty("mail.smtp.starttls.required", Boolean.toString(tls.equals("starttls")));
        }
        Optional<String> user = config.text("smtp.user");
        p.setProperty("mail.smtp.auth", Boolean.toString(!isLocal() && user.isPresent()));
        return Session.getInstance(p, user.map(SmtpSettings::login).orElse(null));
    }

    private static @Nullable Authenticator login(String user) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(
                        user, new Config().text("smtp.password").orElse(""));
            }
        };
    }
}
