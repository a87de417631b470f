package org.comptoir.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The door for other systems' events: who may come in, what is believed, and that telling twice is telling once. */
class EventsIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String OPEN_EVENTS =
            "SELECT COUNT(*) FROM order_paid_event WHERE tenant_id = :t AND next_attempt_at IS NOT NULL";
    private static final int TIMES = 100;
    private static final int CROWD = 20;
    private Eatery eatery;
    private String secret;

    @BeforeEach
    void open() throws SQLException {
        eatery = Eatery.open().listening();
        var rotated = Given.in(Product.shared())
                .demo("admin@demo.comptoir.test")
                .post("/api/staff/tenants/" + eatery.shop().id() + "/rotate-secret", "{}");
        assertThat(rotated.statusCode()).as(rotated.body()).isEqualTo(200);
        secret = Given.json(rotated).getJsonObject("data").getString("event_secret");
    }

    @Test
    void anEventTwiceIsToldOnceAndCompletesWhatIsMissing() throws Exception {
        String customer = "bob@" + eatery.shop().slug() + ".test";
        String event = event("T-" + UUID.randomUUID(), customer);
        assertThat(post(event).statusCode()).isEqualTo(202);
        eatery.await("both", "status = 'sent' AND event_type = 'order.paid.customer'");
        eatery.await("both", "status = 'sent' AND event_type = 'order.paid.staff'");
        assertThat(eatery.mail(customer).getString("text")).contains("Nasi goreng", "ORD-1", "QRIS");
        eatery.update("DELETE FROM notifications WHERE tenant_id = :t AND event_type = 'order.paid.staff'");
        assertThat(post(event).statusCode()).isEqualTo(202);
        eatery.await("what was missing", "status = 'sent' AND event_type = 'order.paid.staff'");
        assertThat(eatery.count("TRUE")).isEqualTo(2);
        assertThat(eatery.mails(customer)).hasSize(1);
    }

    @Test
    void aHundredTimesAtOnceIsOnce() throws Exception {
        String customer = "eve@" + eatery.shop().slug() + ".test";
        String event = event("T-" + UUID.randomUUID(), customer);
        Callable<Integer> tell = () -> post(event).statusCode();
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        try {
            for (Future<Integer> answer : crowd.invokeAll(Collections.nCopies(TIMES, tell))) {
                assertThat(answer.get()).isEqualTo(202);
            }
        } finally {
            crowd.shutdown();
        }
        Await.until(
                Eatery.PATIENCE,
                "both, and nobody at it any more",
                () -> eatery.count("status = 'sent'") == 2 && eatery.number(OPEN_EVENTS) == 0
                        ? Optional.of(true)
                        : Optional.empty());
        assertThat(eatery.count("TRUE")).isEqualTo(2);
        assertThat(eatery.mails(customer)).hasSize(1);
        assertThat(eatery.mails(eatery.shop().adminEmail())).hasSize(1);
        assertThat(eatery.number("SELECT COUNT(*) FROM order_paid_event WHERE tenant_id = :t"))
                .isEqualTo(1);
    }

    @Test
    void onlyWhoHoldsTheSecretAndOnlyNow() throws Exception {
        String event = event("T-1", "");
        assertThat(post(event, "wrong", Instant.now().getEpochSecond()).statusCode())
                .isEqualTo(401);
        assertThat(post(event, secret, Instant.now().getEpochSecond() - 301).statusCode())
                .isEqualTo(401);
        assertThat(post(event.replace(eatery.shop().id(), UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(eatery.number("SELECT COUNT(*) FROM order_paid_event WHERE tenant_id = :t"))
                .isZero();
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedWithItsField() throws Exception {
        String good = event("T-1", "");
        refused(good.replace("\"order.paid\"", "\"order.lost\""), "event_type");
        refused(good.replace("\"T-1\"", "\"\""), "metadata.transaction_id");
        refused(good.replace("\"T-1\"", "\"" + "x".repeat(256) + "\""), "metadata.transaction_id");
        refused(good.replace("\"quantity\":2", "\"quantity\":0"), "metadata.items[0].quantity");
        refused(good.replace("\"total_price\":50000", "\"total_price\":50001"), "metadata.items[0].total_price");
        refused(good.replace("\"total_amount\":55000", "\"total_amount\":1"), "metadata.total_amount");
        refused(good.replace("\"delivery_fee\":5000", "\"delivery_fee\":-1"), "metadata.delivery_fee");
        refused(good.replace("\"pickup\"", "\"delivery\""), "metadata.delivery_address");
        refused(good.replace("\"pickup\"", "\"by owl\""), "metadata.delivery_type");
        refused(good.replaceFirst("\"items\":\\[.*?]", "\"items\":[]"), "metadata.items");
    }

    private void refused(String event, String field) throws Exception {
        HttpResponse<String> answer = post(event);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"" + field + "\"");
    }

    private String event(String transaction, String customer) {
        return """
                {"event_id":"%s","event_type":"order.paid","tenant_id":"%s","timestamp":"2026-11-20T10:30:00Z","metadata":{
                "order_id":"o-1","order_reference":"ORD-1","transaction_id":"%s","customer_name":"Bob","customer_phone":"+62123456789",
                "customer_email":"%s","delivery_type":"pickup","items":[{"product_id":"p-1","product_name":"Nasi goreng","quantity":2,"unit_price":25000,"total_price":50000}],
                "subtotal_amount":50000,"delivery_fee":5000,"total_amount":55000,"payment_method":"QRIS","paid_at":"2026-11-20T10:30:00Z"}}""".formatted(UUID.randomUUID(), eatery.shop().id(), transaction, customer);
    }

    private HttpResponse<String> post(String event) throws Exception {
        return post(event, secret, Instant.now().getEpochSecond());
    }

    private static HttpResponse<String> post(String event, String key, long at)
            throws IOException, InterruptedException, GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal((at + "." + event).getBytes(StandardCharsets.UTF_8)));
        return CLIENT.send(
                HttpRequest.newBuilder(Product.shared().baseUri().resolve("/api/events/order-paid"))
                        .header("Content-Type", "application/json")
                        .header("X-Timestamp", Long.toString(at))
                        .header("X-Signature", "sha256=" + signature)
                        .POST(HttpRequest.BodyPublishers.ofString(event))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
