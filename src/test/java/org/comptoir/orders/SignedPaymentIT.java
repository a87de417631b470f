package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From outside the kiosks' networks a payment has to be signed; in a product of its own, whose kiosks are elsewhere. */
class SignedPaymentIT {
    private static final Product PRODUCT = Product.start(Map.of("COMPTOIR_KIOSK_NETWORKS", "10.11.12.0/24"));
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BODY = "{\"transaction_id\":\"t-1\",\"payment_method\":\"card\"}";

    @AfterAll
    static void stop() {
        PRODUCT.close();
    }

    @Test
    void onlyTheShopsOwnFreshSignatureOfThatVeryBodyPays() throws Exception {
        Given given = Given.in(PRODUCT);
        Stand stand = Stand.open(PRODUCT);
        Shop shop = stand.shop();
        Session operator = given.demo("admin@demo.comptoir.test");
        String secret = secret(operator, shop);
        String others = secret(operator, given.shop());
        String path = "/api/orders/"
                + stand.placed(Stand.order(Stand.line(stand.water(), 1))).getString("order_number") + "/pay";
        String now = Long.toString(Instant.now().getEpochSecond());
        String old = Long.toString(Instant.now().minusSeconds(310).getEpochSecond());
        assertThat(pay(shop, path, BODY, null, null)).isEqualTo(403);
        assertThat(pay(shop, path, BODY, now, "sha256=00")).isEqualTo(403);
        assertThat(pay(shop, path, BODY, now, sign(others, now, BODY)))
                .as("another shop's")
                .isEqualTo(403);
        assertThat(pay(shop, path, BODY, old, sign(secret, old, BODY)))
                .as("too old")
                .isEqualTo(403);
        assertThat(pay(shop, path, BODY.replace("t-1", "t-2"), now, sign(secret, now, BODY)))
                .as("another body")
                .isEqualTo(403);
        assertThat(pay(shop, path, BODY, now + "0", sign(secret, now, BODY)))
                .as("another time")
                .isEqualTo(403);
        assertThat(pay(shop, path, BODY, "now", sign(secret, "now", BODY)))
                .as("no time")
                .isEqualTo(403);
        assertThat(stand.number("SELECT COUNT(*) FROM order_payment WHERE tenant_id = :t"))
                .isZero();
        assertThat(pay(shop, path, BODY, now, sign(secret, now, BODY))).isEqualTo(200);
        assertThat(stand.number("SELECT COUNT(*) FROM order_payment WHERE tenant_id = :t AND transaction_id = 't-1'"))
                .isEqualTo(1);
    }

    private static String secret(Session operator, Shop shop) {
        HttpResponse<String> rotated = operator.post("/api/staff/tenants/" + shop.id() + "/rotate-secret", "{}");
        assertThat(rotated.statusCode()).as(rotated.body()).isEqualTo(200);
        return Given.json(rotated).getJsonObject("data").getString("event_secret");
    }

    /** The session only says whose shop it is: a host name would say it outside. */
    private static int pay(Shop shop, String path, String body, String timestamp, String signature) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(PRODUCT.baseUri().resolve(path))
                .header("Content-Type", "application/json")
                .header("Cookie", shop.admin().cookie())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (timestamp != null) {
            request.header("X-Timestamp", timestamp).header("X-Signature", signature);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static String sign(String secret, String timestamp, String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "sha256="
                + HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
    }
}
