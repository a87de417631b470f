package org.comptoir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.comptoir.test.Product;

/** Talks to the running product. */
public final class Http {
    private static final HttpClient CLIENT = client();

    private Http() {}

    /** Forgets idle connections long before the server does (30 s), so that none is used while it is being closed. */
    private static HttpClient client() {
        System.setProperty("jdk.httpclient.keepalive.timeout", "5");
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** The shared product, or one that runs already while somebody works on these tests. */
    public static URI base() {
        String running = System.getProperty("comptoir.test.url");
        return running == null ? Product.shared().baseUri() : URI.create(running);
    }

    /** A request with these headers, given as name and value in turn; a null body sends none. */
    public static HttpResponse<String> send(String method, String path, String body, String... headers) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return send(method, path, publisher, headers);
    }

    static HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(base().resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
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

    public static HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, (String) null, headers);
    }

    static HttpResponse<String> post(String path, String json, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send("POST", path, json, all);
    }

    public static JsonObject json(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        try (var reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    /** The error code, once the answer has proved to be the whole error envelope and of that status. */
    static String refusal(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonObject envelope = json(response);
        assertThat(envelope.keySet()).containsExactlyInAnyOrder("data", "error");
        assertThat(envelope.isNull("data")).isTrue();
        JsonObject error = envelope.getJsonObject("error");
        assertThat(error.keySet()).contains("code", "message").isSubsetOf("code", "message", "details");
        assertThat(error.getString("message")).isNotBlank();
        return error.getString("code");
    }
}
