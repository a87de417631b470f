package org.comptoir.campaigns;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A shop upstream that answers as its guide says, and has moods: what it is told to do next it does once. */
final class UpstreamStub implements AutoCloseable {
    static final String TOKEN = "upstream-token-of-the-test";
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final TreeMap<Long, String> rows = new TreeMap<>();
    private final Map<String, Long> taken = new HashMap<>();
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final Deque<UpstreamMood> moods = new ArrayDeque<>();

    UpstreamStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/restock/optouts", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "upstream stub");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    synchronized void put(long id, String email, boolean active) {
        put(id, email, "", "global", "all", active);
    }

    synchronized void put(long id, String email, String sku, String scope, String channel, boolean active) {
        rows.put(
                id,
                "{\"id\":%d,\"customer_email\":\"%s\",\"sku\":\"%s\",\"scope\":\"%s\",\"channel\":\"%s\",\"active\":%b,\"created_at\":\"2026-11-20T10:00:00Z\"}"
                        .formatted(id, email, sku, scope, channel, active));
    }

    synchronized void raw(long id, String json) {
        rows.put(id, json);
    }

    synchronized void next(UpstreamMood... wanted) {
        Collections.addAll(moods, wanted);
    }

    synchronized void calm() {
        moods.clear();
    }

    synchronized long nextId() {
        return rows.isEmpty() ? 1 : rows.lastKey() + 1;
    }

    /** Withdrawn where it stood, standing where it was withdrawn. */
    synchronized void turn(long id) {
        rows.computeIfPresent(
                id,
                (same, row) -> row.contains("\"active\":true")
                        ? row.replace("\"active\":true", "\"active\":false")
                        : row.replace("\"active\":false", "\"active\":true"));
    }

    /** Who is opted out of what. */
    synchronized Set<String> standing() {
        return rows.values().stream()
                .map(row -> Json.createReader(new StringReader(row)).readObject())
                .filter(row -> row.getBoolean("active"))
                .map(row -> row.getString("customer_email") + " " + row.getString("channel"))
                .collect(Collectors.toSet());
    }

    /** Queries as they came. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    /** The keys that opt-outs were told with, in order. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    synchronized long rows() {
        return rows.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        UpstreamMood mood = mood();
        boolean told = exchange.getRequestMethod().equals("POST");
        byte[] body = exchange.getRequestBody().readAllBytes();
        asked.add(exchange.getRequestMethod() + " "
                + String.valueOf(exchange.getRequestURI().getQuery()));
        if (told) {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        }
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{}");
        } else if (mood == UpstreamMood.ERROR_500 || mood == UpstreamMood.THROTTLED || mood == UpstreamMood.REJECTED) {
            send(exchange, mood == UpstreamMood.ERROR_500 ? 500 : mood == UpstreamMood.THROTTLED ? 429 : 422, "no");
        } else if (mood == UpstreamMood.ELSEWHERE) {
            exchange.getResponseHeaders()
                    .add("Location", "http://localhost:" + server.getAddress().getPort() + "/restock/optouts?stolen=1");
            send(exchange, 302, "");
        } else if (mood == UpstreamMood.GARBAGE) {
            send(exchange, 200, "<html>not what you asked for");
        } else if (mood == UpstreamMood.CUT) {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("{\"data\":[".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        } else if (told) {
            long id = take(
                    exchange.getRequestHeaders().getFirst("Idempotency-Key"), new String(body, StandardCharsets.UTF_8));
            send(exchange, mood == UpstreamMood.TAKEN_AND_500 ? 500 : 201, "{\"id\":" + id + "}");
        } else {
            send(exchange, 200, page(exchange.getRequestURI().getQuery(), mood == UpstreamMood.SAME_PAGE));
        }
    }

    private synchronized @Nullable UpstreamMood mood() {
        return moods.poll();
    }

    private synchronized long take(String key, String body) {
        return taken.computeIfAbsent(key, unknown -> {
            JsonObject said = Json.createReader(new StringReader(body)).readObject();
            long id = nextId();
            put(
                    id,
                    said.getString("customer_email"),
                    said.getString("sku"),
                    said.getString("scope"),
                    said.getString("channel"),
                    true);
            return id;
        });
    }

    private synchronized String page(String query, boolean same) {
        long after = same ? 0 : Long.parseLong(query.replaceFirst(".*after_id=(\\d+).*", "$1"));
        int limit = Integer.parseInt(query.replaceFirst(".*limit=(\\d+).*", "$1"));
        List<String> page = new ArrayList<>(
                rows.tailMap(after, false).values().stream().limit(limit).toList());
        boolean more = rows.tailMap(after, false).size() > limit;
        Collections.reverse(page);
        return "{\"data\":[" + String.join(",", page) + "],\"has_more\":" + more + "}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? NO_BODY : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
