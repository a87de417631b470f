package org.comptoir.campaigns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.comptoir.test.Product;

/** How customers ask: no session, no cookie. */
final class Street {
    private static final HttpClient ANYBODY = HttpClient.newHttpClient();

    private Street() {}

    static HttpResponse<String> get(Product product, String path) {
        return send(HttpRequest.newBuilder(product.baseUri().resolve(path)));
    }

    /** As somebody's own browser asks, which is no machine. */
    static HttpResponse<String> click(Product product, String path) {
        return send(HttpRequest.newBuilder(product.baseUri().resolve(path))
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"));
    }

    static HttpResponse<String> post(Product product, String path, String form) {
        return send(HttpRequest.newBuilder(product.baseUri().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return ANYBODY.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
