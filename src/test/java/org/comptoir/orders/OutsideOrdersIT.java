package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.Stand.line;
import static org.comptoir.orders.Stand.order;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A web shop is anybody; a kiosk is whoever calls from its network. */
class OutsideOrdersIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String KIOSK = "192.0.2.7";
    private static final String ANYBODY = "198.51.100.9";
    private static Product product;
    private static Stand stand;

    @BeforeAll
    static void start() throws SQLException {
        product = Product.start(
                Map.of("COMPTOIR_KIOSK_NETWORKS", "192.0.2.0/24", "COMPTOIR_TRUSTED_PROXIES", "127.0.0.0/8"));
        stand = Stand.open(product);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void fromOutsideAnOrderIsShownToWhoeverHoldsItsToken() throws Exception {
        JsonObject placed =
                Given.json(post(ANYBODY, order(line(stand.water(), 1)))).getJsonObject("data");
        String path = "/api/orders/" + placed.getString("order_number");
        String token = "?token=" + placed.getString("order_token");
        assertThat(get(ANYBODY, path + token).statusCode()).isEqualTo(200);
        assertThat(get(ANYBODY, path + token).body()).doesNotContain(placed.getString("order_token"));
        String other = post(ANYBODY, order(line(stand.water(), 1)))
                .body()
                .replaceFirst("(?s).*\"order_token\":\"([^\"]+).*", "$1");
        for (String wrong : new String[] {"", "?token=", token + "x", "?token=" + other}) {
            HttpResponse<String> refused = get(ANYBODY, path + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(404);
            assertThat(refused.body()).contains("ORDER_NOT_FOUND");
        }
        assertThat(get(KIOSK, path).statusCode()).isEqualTo(200);
        assertThat(get(ANYBODY + ", " + KIOSK, path).statusCode())
                .as("the proxy's own word counts, not what it was told")
                .isEqualTo(200);
        assertThat(get(KIOSK + ", " + ANYBODY, path).statusCode()).isEqualTo(404);
    }

    @Test
    void fromOutsideOneOrdersSoOftenAndAKioskAsItLikes() {
        assertThat(IntStream.range(0, 60).map(i -> post(KIOSK, order()).statusCode()))
                .containsOnly(422);
        HttpResponse<String> last = post("203.0.113.5", order());
        for (int i = 0; i < 60 && last.statusCode() == 422; i++) {
            last = post("203.0.113.5", order());
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
    }

    private static HttpResponse<String> post(String from, JsonObject order) {
        return send(
                from,
                HttpRequest.newBuilder(product.baseUri().resolve("/api/orders"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(order.toString())));
    }

    private static HttpResponse<String> get(String from, String path) {
        return send(from, HttpRequest.newBuilder(product.baseUri().resolve(path)));
    }

    private static HttpResponse<String> send(String from, HttpRequest.Builder request) {
        try {
            return CLIENT.send(
                    request.header("X-Forwarded-For", from)
                            .header("Cookie", stand.admin().cookie())
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
