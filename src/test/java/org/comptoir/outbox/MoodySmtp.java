package org.comptoir.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that does to each message what its mood says; it keeps the Message-IDs of what it took. */
final class MoodySmtp implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: <([^@]+)@");

    /** What happens to a message; the first word is the code, where there is one. */
    enum Mood {
        TAKE(0),
        THROTTLE(421),
        LATER(451),
        NO_SUCH(550),
        REFUSE(554),
        DROP(0);

        private final int code;

        Mood(int code) {
            this.code = code;
        }
    }

    private final SMTPServer server;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.TAKE;
    private volatile long slowness;

    MoodySmtp(int port) {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(this::handler)
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    void become(Mood next) {
        mood = next;
    }

    /** Takes its time with every message. */
    void slow(long millis) {
        slowness = millis;
    }

    List<String> taken() {
        return taken;
    }

    long distinct() {
        return taken.stream().distinct().count();
    }

    @Override
    public void close() {
        server.stop();
    }

    private MessageHandler handler(MessageContext context) {
        return new MessageHandler() {
            @Override
            public void from(String from) {}

            @Override
            public void recipient(String recipient) throws RejectException {
                if (mood == Mood.NO_SUCH || mood == Mood.THROTTLE) {
                    throw new RejectException(mood.code, "not now <" + recipient + ">");
                }
            }

            @Override
            public String data(InputStream data) throws RejectException, IOException {
                String all = new String(data.readAllBytes(), StandardCharsets.UTF_8);
                if (slowness > 0) {
                    java.util.concurrent.locks.LockSupport.parkNanos(slowness * 1_000_000);
                }
                if (mood == Mood.DROP) {
                    throw new DropConnectionException("gone");
                }
                if (mood.code > 0) {
                    throw new RejectException(mood.code, "not like this");
                }
                Matcher id = ID.matcher(all);
                taken.add(id.find() ? id.group(1) : all);
                return "taken";
            }

            @Override
            public void done() {}
        };
    }
}
