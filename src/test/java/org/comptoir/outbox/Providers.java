package org.comptoir.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** OVH and Chatwoot on a port of this machine, answering as their public guides say, in whatever mood they are. */
public final class Providers implements AutoCloseable {
    public static final String APPLICATION_KEY = "app1234567890";
    public static final String SECRET = "application-secret-of-tests";
    public static final String CONSUMER_KEY = "consumer-key-of-tests";
    public static final String TOKEN = "access-token-of-tests";
    private static final int HELD = 16;

    /** What becomes of whatever sends a message; everything else is always answered well. */
    public enum Mood {
        TAKE,
        INVALID,
        THROTTLE,
        REFUSE,
        FORBID,
        BREAK,
        CUT,
        ELSEWHERE,
        GARBAGE,
        HOLD,
        CODE_131049,
        CODE_131056,
        CODE_130429
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Collection<JsonObject> handed = new ConcurrentLinkedQueue<>();
    private final Chats chats = new Chats(this);
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger followed = new AtomicInteger();
    private final CountDownLatch held = new CountDownLatch(HELD);
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile Mood mood = Mood.TAKE;
    private volatile long drift;

    public Providers() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/1.0/auth/time", exchange -> Replies.send(exchange, Replies.OK, Long.toString(time())));
        server.createContext("/1.0/sms/", new Jobs(this)::answer);
        server.createContext("/api/v1/accounts/7", chats::answer);
        server.createContext("/elsewhere", exchange -> {
            followed.incrementAndGet();
            Replies.send(exchange, Replies.OK, "{}");
        });
        server.start();
    }

    public String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void become(Mood next) {
        mood = next;
    }

    /** Their clock goes wrong by so many seconds. */
    void drift(long seconds) {
        drift = seconds;
    }

    /** What was handed over, in the bodies it came in, however it was answered. */
    public Collection<JsonObject> handed() {
        return handed;
    }

    public List<String> words() {
        return handed.stream()
                .map(one -> one.getString("message", one.getString("content", "")))
                .toList();
    }

    int calls() {
        return calls.get();
    }

    int followed() {
        return followed.get();
    }

    int contacts() {
        return chats.contacts();
    }

    /** Waits until so many messages as go out at once hang in the air; {@link #close} lets them go. */
    void awaitHeld() throws InterruptedException {
        if (!held.await(60, java.util.concurrent.TimeUnit.SECONDS)) {
            throw new AssertionError("only " + handed.size() + " came");
        }
    }

    @Override
    public void close() {
        open.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** The body of a PUT to {@code /api/notifications/providers/sms} that leads here. */
    public String sms() {
        return """
                {"active": true, "endpoint": "%s", "account": "sms-ab1-1", "application_key": "%s", "secret": "%s",
                 "consumer_key": "%s", "sender": "COMPTOIR", "per_minute": 0, "version": 0}""".formatted(endpoint(), APPLICATION_KEY, SECRET, CONSUMER_KEY);
    }

    /** And of one to {@code …/whatsapp}. */
    public String whatsapp() {
        return """
                {"active": true, "endpoint": "%s", "account": "7", "inbox": "3", "secret": "%s", "per_minute": 0,
                 "version": 0}""".formatted(endpoint(), TOKEN);
    }

    long time() {
        return System.currentTimeMillis() / 1000 + drift;
    }

    /** A message: kept, and then answered as the mood is. */
    void hand(HttpExchange exchange, String body, String good) throws IOException {
        handed.add(Replies.object(body));
        switch (mood) {
            case TAKE, INVALID -> Replies.send(exchange, Replies.OK, good);
            case THROTTLE -> Replies.send(exchange, 429, "{\"message\": \"Too many requests\"}");
            case REFUSE ->
                Replies.send(exchange, 400, "{\"message\": \"Not this to +33612345678, said " + SECRET + "\"}");
            case FORBID -> Replies.send(exchange, 403, "{\"message\": \"This credential does not exist\"}");
            case BREAK -> Replies.send(exchange, 502, "<html>Bad gateway</html>");
            case CUT -> exchange.close();
            case GARBAGE -> Replies.send(exchange, Replies.OK, "<html>welcome</html>");
            case ELSEWHERE -> {
                exchange.getResponseHeaders()
                        .add("Location", endpoint().replace("127.0.0.1", "localhost") + "/elsewhere");
                Replies.send(exchange, 307, "");
            }
            case HOLD -> {
                held.countDown();
                try {
                    open.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
            case CODE_131049 ->
                Replies.send(
                        exchange,
                        Replies.OK,
                        "{\"id\": 99, \"status\": \"failed\", \"content_attributes\": {\"external_error\":"
                                + " \"131049: This message was not delivered to maintain healthy ecosystem engagement.\"}}");
            case CODE_131056 ->
                Replies.send(
                        exchange,
                        422,
                        "{\"error\": \"(#131056) (Business Account, Consumer Account) pair rate limit hit\"}");
            case CODE_130429 ->
                Replies.send(exchange, 429, "{\"error\": {\"code\": 130429, \"message\": \"Rate limit hit\"}}");
        }
    }

    Mood mood() {
        return mood;
    }

    String read(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Where a test of one client alone finds them. */
    URI uri() {
        return URI.create(endpoint());
    }
}
