package org.comptoir.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/** A mail server that does to each message what its mood says; it keeps the Message-IDs of what it took. */
public final class MoodySmtp implements AutoCloseable {
    private static final int PIECE = 100;
    private static final Pattern ID = Pattern.compile("(?m)^Message-ID: <([^@]+)@");

    /** What happens to a message; the first word is the code, where there is one. */
    public enum Mood {
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
    private final Collection<String> taken = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> firstTaken = new ConcurrentHashMap<>();
    private final Set<String> senders = ConcurrentHashMap.newKeySet();
    private volatile Mood mood = Mood.TAKE;
    private volatile long slowness;

    public MoodySmtp(int port) {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(this::handler)
                .build();
        server.start();
    }

    public int port() {
        return server.getPortAllocated();
    }

    public void become(Mood next) {
        mood = next;
    }

    /** Takes its time with every message. */
    public void slow(long millis) {
        slowness = millis;
    }

    public Collection<String> taken() {
        return taken;
    }

    /** When each was taken first, on this machine's clock of nanoseconds. */
    public Map<String, Long> firstTaken() {
        return firstTaken;
    }

    public long distinct() {
        return firstTaken.size();
    }

    /** Over how many connections messages have come. */
    public int connections() {
        return senders.size();
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
                if (mood == Mood.DROP) {
                    data.readNBytes(PIECE);
                    ((Session) context).getSocket().close();
                    throw new IOException("dropped in the middle of a message");
                }
                String all = new String(data.readAllBytes(), StandardCharsets.UTF_8);
                if (slowness > 0) {
                    java.util.concurrent.locks.LockSupport.parkNanos(slowness * 1_000_000);
                }
                if (mood.code > 0) {
                    throw new RejectException(mood.code, "not like this");
                }
                Matcher id = ID.matcher(all);
                String name = id.find() ? id.group(1) : all;
                senders.add(context.getRemoteAddress().toString());
                taken.add(name);
                firstTaken.putIfAbsent(name, System.nanoTime());
                return "taken";
            }

            @Override
            public void done() {}
        };
    }
}
