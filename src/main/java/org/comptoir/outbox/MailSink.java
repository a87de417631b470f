package org.comptoir.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.comptoir.platform.config.Config;
import org.comptoir.platform.time.Time;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on loopback that runs whenever no other is set, so that a first mail can be seen without one. */
@Singleton
@Startup
@DependsOn("Migrator")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailSink {
    private static final Logger LOG = Logger.getLogger(MailSink.class.getName());
    private static final int MAX_BYTES = 5 * 1024 * 1024;

    @Inject
    private SmtpSettings settings;

    @Inject
    private Config config;

    @Inject
    private LocalMailbox mailbox;

    @Inject
    private Time time;

    private @Nullable SMTPServer server;

    @PostConstruct
    void start() {
        if (settings.isLocal()) {
            server = SMTPServer.port(config.number("smtp.sink.port", 0))
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .maxMessageSize(MAX_BYTES)
                    .messageHandler((context, from, to, data) -> mailbox.receive(to, data, time.now()))
                    .build();
            server.start();
            LOG.log(Level.INFO, "Mail goes to the local mailbox, through SMTP on port {0}", Integer.toString(port()));
        }
    }

    @PreDestroy
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    public boolean isRunning() {
        return server != null;
    }

    /** Where the sink listens; 0 where it does not run. */
    public int port() {
        return server == null ? 0 : server.getPortAllocated();
    }
}
