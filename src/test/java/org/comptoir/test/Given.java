package org.comptoir.test;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds test data through the product's own API: one fresh tenant a test, so there is nothing to clean up. */
public final class Given {
    public static final String PASSWORD = "a password for tests";
    public static final String PIN = "482637";
    private static final String OPERATOR = "admin@demo.comptoir.test";
    private static final String DEMO_PASSWORD = "demo-Comptoir-2026";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Product product;

    private Given(Product product) {
        this.product = product;
    }

    public static Given in(Product product) {
        return new Given(product);
    }

    /** Somebody who is signed in: what a request of theirs carries. */
    public record Session(Product product, String cookie, String csrf, JsonObject me, Map<String, String> headers) {
        public Session(Product product, String cookie, String csrf, JsonObject me) {
            this(product, cookie, csrf, me, Map.of());
        }

        public HttpResponse<String> get(String path) {
            return send("GET", path, null);
        }

        public HttpResponse<String> post(String path, String json) {
            return send("POST", path, json);
        }

        public HttpResponse<String> put(String path, String json) {
            return send("PUT", path, json);
        }

        public HttpResponse<String> delete(String path) {
            return send("DELETE", path, null);
        }

        /** The same without the CSRF token, as another site's form would send it. */
        public HttpResponse<String> forged(String path, String json) {
            return exchange(product, "POST", path, json, Map.of("Cookie", cookie));
        }

        /** The same, with the PIN of whoever really acts. */
        public Session withPin(String email, String pin) {
            return new Session(product, cookie, csrf, me, Map.of("X-Pin-Email", email, "X-Pin", pin));
        }

        private HttpResponse<String> send(String method, String path, @Nullable String json) {
            Map<String, String> all = new HashMap<>(headers);
            all.put("Cookie", cookie);
            all.put("X-CSRF-Token", csrf);
            return exchange(product, method, path, json, all);
        }
    }

    /** A tenant of the test's own, seen through its administrator. */
    public record Shop(String id, String slug, String adminEmail, Session admin) {}

    public Shop shop() {
        String slug = "t" + UUID.randomUUID().toString().substring(0, 18);
        String email = "admin@" + slug + ".test";
        JsonObject body = Json.createObjectBuilder()
                .add("name", "Shop " + slug)
                .add("slug", slug)
                .add(
                        "administrator",
                        Json.createObjectBuilder()
                                .add("email", email)
                                .add("first_name", "Ada")
                                .add("last_name", "Test")
                                .add("password", PASSWORD))
                .build();
        HttpResponse<String> created = demo(OPERATOR).post("/api/staff/tenants", body.toString());
        if (created.statusCode() != 201) {
            throw new AssertionError("no tenant: " + created.statusCode() + " " + created.body());
        }
        String id = json(created).getJsonObject("data").getString("id");
        return new Shop(id, slug, email, signIn(email, PASSWORD));
    }

    /** The shop's administrator with {@link #PIN}: the demo shop's, because its hash is slow on purpose. */
    public Session withPin(Shop shop) throws SQLException {
        givePin(shop.adminEmail());
        return shop.admin().withPin(shop.adminEmail(), PIN);
    }

    public void givePin(String email) throws SQLException {
        try (Connection connection = product.connect();
                PreparedStatement statement = connection.prepareStatement("""
                        UPDATE user u JOIN user d ON d.email = ? SET u.pin_hash = d.pin_hash WHERE u.email = ?""")) {
            statement.setString(1, OPERATOR);
            statement.setString(2, email);
            statement.executeUpdate();
        }
    }

    /** One of the demo shop's people. */
    public Session demo(String email) {
        return signIn(email, DEMO_PASSWORD);
    }

    public Session signIn(String email, String password) {
        HttpResponse<String> answer = tryToSignIn(email, password);
        if (answer.statusCode() != 200) {
            throw new AssertionError("no session: " + answer.statusCode() + " " + answer.body());
        }
        String cookie = answer.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("comptoir_session="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
        JsonObject me = json(answer).getJsonObject("data");
        return new Session(product, cookie, me.getString("csrf_token"), me);
    }

    public HttpResponse<String> tryToSignIn(String email, String password) {
        String body = Json.createObjectBuilder()
                .add("email", email)
                .add("password", password)
                .build()
                .toString();
        return exchange(product, "POST", "/api/login", body, Map.of());
    }

    public static JsonObject json(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private static HttpResponse<String> exchange(
            Product product, String method, String path, @Nullable String json, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(product.baseUri().resolve(path))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
