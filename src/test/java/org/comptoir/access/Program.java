package org.comptoir.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;

/** What calls with an API token and nothing else: no cookie, no CSRF token. */
record Program(Product product, long id, String token) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** A program with a new token of that person's. */
    static Program of(Session person, int days) {
        HttpResponse<String> made = person.post(
                "/api/staff/profile/tokens", "{\"name\": \"Cash book\", \"expires_in_days\": " + days + "}");
        if (made.statusCode() != 201) {
            throw new AssertionError("no token: " + made.statusCode() + " " + made.body());
        }
        var data = Given.json(made).getJsonObject("data");
        return new Program(person.product(), data.getInt("id"), data.getString("token"));
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    /** Sends the path as it stands, dots and all, and any further headers, name and value in turn. */
    HttpResponse<String> send(String method, String path, String json, String... headers) {
        String base = product.baseUri().toString().replaceFirst("/$", "");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
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
