package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import org.comptoir.test.Given;
import org.junit.jupiter.api.Test;

/** Whoever waited is told when it is back: once, in their language, with a coupon that is good once. */
class RestockIT {
    private static final HttpClient ANYBODY = HttpClient.newHttpClient();

    @Test
    void whoReservesOnAPublicPageIsAskedByMailFirst() throws Exception {
        Depot depot = Depot.open();
        String body = "{\"sku\":\"PASC\",\"quantity\":2,\"name\":\"Maud\",\"email\":\"%s\",\"locale\":\"en\"}"
                .formatted(depot.mailOf("maud"));
        HttpResponse<String> first = depot.admin().post("/api/reservations", body);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        JsonObject mail = depot.mail(depot.mailOf("maud"));
        assertThat(mail.getString("text")).contains("Stool Pascaline", "48 hours");
        String token = Depot.token(mail, "/confirm/");
        assertThat(waiting(depot)).isZero();
        assertThat(get(depot, "/confirm/" + token).body()).contains("<form method=\"post\"", "2 × Stool Pascaline");
        assertThat(waiting(depot)).as("opening the link confirms nothing").isZero();
        assertThat(post(depot, "/confirm/" + token, "").body()).contains("That is confirmed");
        assertThat(waiting(depot)).isEqualTo(1);
        assertThat(post(depot, "/confirm/" + token, "").statusCode())
                .as("twice is once")
                .isEqualTo(200);
        HttpResponse<String> again = depot.admin().post("/api/reservations", body);
        assertThat(again.body()).as("nothing tells that it is known").isEqualTo(first.body());
        assertThat(depot.number(
                        "SELECT COUNT(*) FROM notifications WHERE tenant_id = :t AND event_type = 'campaign.confirm'"))
                .isEqualTo(1);
        assertThat(get(depot, "/confirm/nonsense").statusCode()).isEqualTo(404);
        assertThat(depot.admin()
                        .post("/api/reservations", body.replace("PASC", "NONE"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(depot.admin()
                        .post("/api/reservations", body.replace("\"locale\":\"en\"", "\"consent_channels\":[\"sms\"]"))
                        .body())
                .contains("INVALID_PHONE");
    }

    @Test
    void anUnconfirmedLinkEndsAfterTwoDays() throws Exception {
        Depot depot = Depot.open();
        depot.admin()
                .post(
                        "/api/reservations",
                        "{\"product_id\":%d,\"name\":\"Late\",\"email\":\"%s\"}"
                                .formatted(depot.stool(), depot.mailOf("late")));
        String token = Depot.token(depot.mail(depot.mailOf("late")), "/confirm/");
        depot.update(
                "UPDATE mz_product_reservation SET consent_at = consent_at - INTERVAL 49 HOUR WHERE tenant_id = :t");
        assertThat(get(depot, "/confirm/" + token).statusCode()).isEqualTo(404);
        assertThat(post(depot, "/confirm/" + token, "").statusCode()).isEqualTo(404);
        assertThat(waiting(depot)).isZero();
    }

    @Test
    void anArrivalTellsAsManyAsThereIsForTheOldestFirst() throws Exception {
        Depot depot = Depot.open();
        depot.reserve("first", 2);
        depot.reserve("second", 2);
        depot.reserve("third", 1);
        long container = depot.arrives(4);
        JsonObject mail = depot.mail(depot.mailOf("first"));
        depot.mail(depot.mailOf("second"));
        depot.prepared(container);
        assertThat(depot.mails(depot.mailOf("third")))
                .as("it does not last for the third")
                .isEmpty();
        String coupon = depot.coupon("first");
        assertThat(mail.getString("text")).contains("Stool Pascaline", coupon, "80,10");
        assertThat(mail.getString("html")).contains(coupon).doesNotContain("<img");
        assertThat(mail.getJsonArray("headers").toString())
                .contains("List-Unsubscribe", "/u/", "List-Unsubscribe=One-Click");
        depot.await(
                "the row closed", row(depot, "first", "n.mail1_sent_at IS NOT NULL AND n.wave2_due_at IS NOT NULL"));
        assertThat(coupon).matches("STOO-[2-9A-Z]{5}-[2-9A-Z]{5}");

        HttpResponse<String> redirect = get(depot, "/r/" + Depot.token(mail, "/r/"));
        assertThat(redirect.statusCode()).isEqualTo(303);
        URI offer = URI.create(redirect.headers().firstValue("Location").orElseThrow());
        HttpResponse<String> page = get(depot, offer.getPath());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Il est de retour", "Stool Pascaline", coupon, "80,10", "89,00", "10\u00a0%", "<svg", "first");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get(depot, "/offer/nonsense").statusCode()).isEqualTo(404);

        JsonObject campaign = depot.campaign(container);
        JsonObject funnel = campaign.getJsonObject("funnel");
        assertThat(funnel.getInt("reserved")).isEqualTo(3);
        assertThat(funnel.getInt("eligible")).isEqualTo(2);
        JsonObject dry = Depot.data(depot.admin().post("/api/staff/campaigns/" + container + "/dry-run", null));
        assertThat(dry.getInt("told")).isEqualTo(2);
        assertThat(dry.getInt("too_few")).isEqualTo(1);
        assertThat(dry.getInt("eligible")).isZero();
        assertThat(depot.number(
                        "SELECT COUNT(*) FROM notifications WHERE tenant_id = :t AND event_type = 'campaign.mail1'"))
                .isEqualTo(2);
    }

    @Test
    void nobodyIsToldTwiceInAMonthAndThenTheOldCouponIsVoid() throws Exception {
        Depot depot = Depot.open();
        depot.reserve("again", 1);
        depot.arrives(5);
        depot.mail(depot.mailOf("again"));
        depot.await("the row closed", row(depot, "again", "n.mail1_sent_at IS NOT NULL"));
        String old = depot.coupon("again");
        depot.prepared(depot.arrives(5));
        assertThat(rows(depot)).isEqualTo(1);
        depot.update(
                "UPDATE mz_product_reservation_restock_notif SET created_at = created_at - INTERVAL 31 DAY WHERE tenant_id = :t");
        depot.prepared(depot.arrives(5));
        assertThat(rows(depot)).isEqualTo(2);
        assertThat(depot.order(1, old).body()).contains("INVALID_COUPON");
        assertThat(depot.order(1, depot.coupon("again")).statusCode()).isEqualTo(201);
    }

    @Test
    void aCouponIsGoodOnceForItsProductAndComesBackWithACancelledOrder() throws Exception {
        Depot depot = Depot.open();
        depot.reserve("buyer", 2);
        depot.arrives(10);
        depot.mail(depot.mailOf("buyer"));
        String coupon = depot.coupon("buyer");
        assertThat(depot.order(1, "STOO-WRONG-WRONG").body()).contains("INVALID_COUPON");
        JsonObject order = Depot.data(depot.order(2, " " + coupon.toLowerCase(java.util.Locale.ROOT)));
        assertThat(order.getInt("total_ttc_cents")).isEqualTo(8010 + 8900);
        String of = " WHERE o.tenant_id = :t AND o.id = " + order.getInt("id");
        assertThat(depot.text("SELECT CONCAT_WS(':', o.total_ht_cents, o.total_vat_cents) FROM customer_order o" + of))
                .isEqualTo((7282 + 8091) + ":" + (728 + 809));
        assertThat(depot.text("SELECT GROUP_CONCAT(CONCAT(i.quantity, 'x', i.unit_price_cents_snapshot) ORDER BY i.id)"
                        + " FROM order_item i JOIN customer_order o ON o.id = i.order_id" + of))
                .isEqualTo("1x8010,1x8900");
        assertThat(depot.number(
                        "SELECT u.discount_cents FROM coupon_redemption u JOIN customer_order o ON o.id = u.order_id"
                                + of))
                .isEqualTo(890);
        assertThat(depot.order(1, coupon).body()).as("used").contains("INVALID_COUPON");
        String number = order.getString("order_number");
        HttpResponse<String> cancelled =
                depot.admin().post("/api/staff/orders/" + number + "/cancel", "{\"reason\":\"test\"}");
        assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
        assertThat(depot.order(1, coupon).statusCode()).as("it is free again").isEqualTo(201);
    }

    @Test
    void whoBuysIsNotWaitingAnyMoreAndWaitsAgainWhenTheOrderIsCancelled() throws Exception {
        Depot depot = Depot.open();
        depot.reserve("bought", 1);
        long container = depot.arrives(3);
        depot.mail(depot.mailOf("bought"));
        JsonObject order = Depot.data(depot.order(1, depot.coupon("bought")));
        String number = order.getString("order_number");
        assertThat(depot.admin().post("/api/orders/" + number + "/pay", "{}").statusCode())
                .isEqualTo(200);
        depot.await(
                "the reservation closed",
                row(depot, "bought", "r.status = 'fulfilled' AND n.purchased_at IS NOT NULL"));
        JsonObject funnel = depot.campaign(container).getJsonObject("funnel");
        assertThat(funnel.getInt("purchased")).isEqualTo(1);
        assertThat(funnel.getInt("revenue_cents")).isEqualTo(8010);
        assertThat(depot.admin()
                        .post("/api/staff/orders/" + number + "/cancel", "{\"reason\":\"test\"}")
                        .statusCode())
                .isEqualTo(200);
        depot.await("it open again", row(depot, "bought", "r.status = 'waiting' AND n.purchased_at IS NULL"));
    }

    @Test
    void whoUnsubscribesGetsNothingAnyMore() throws Exception {
        Depot depot = Depot.open();
        depot.reserve("gone", 1);
        depot.arrives(3);
        JsonObject mail = depot.mail(depot.mailOf("gone"));
        String token = Depot.token(mail, "/u/");
        assertThat(get(depot, "/u/" + token).body()).contains("name=\"scope\"", "Stool Pascaline");
        assertThat(optOuts(depot)).as("opening it does nothing").isZero();
        HttpResponse<String> oneClick = post(depot, "/u/" + token, "List-Unsubscribe=One-Click");
        assertThat(oneClick.statusCode()).isEqualTo(200);
        assertThat(
                        depot.text(
                                "SELECT CONCAT_WS(':', scope, channel, sku) FROM mz_product_restock_optout WHERE tenant_id = :t"))
                .isEqualTo("global:all:");
        post(depot, "/u/" + token, "scope=product&channel=email");
        post(depot, "/u/" + token, "scope=product&channel=email");
        assertThat(optOuts(depot)).isEqualTo(2);
        depot.update(
                "UPDATE mz_product_reservation_restock_notif SET created_at = created_at - INTERVAL 31 DAY WHERE tenant_id = :t");
        depot.prepared(depot.arrives(3));
        assertThat(rows(depot)).isEqualTo(1);
        assertThat(post(depot, "/u/nonsense", "").statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsForgottenLeavesAHashThatStillHolds() throws Exception {
        Depot depot = Depot.open();
        depot.reserve("erased", 1);
        depot.arrives(3);
        post(depot, "/u/" + Depot.token(depot.mail(depot.mailOf("erased")), "/u/"), "");
        HttpResponse<String> report =
                depot.admin().post("/api/staff/erasures", "{\"email\":\"%s\"}".formatted(depot.mailOf("erased")));
        assertThat(report.body()).contains("\"reservations\":1", "\"opt_outs\":1");
        assertThat(rows(depot)).isZero();
        assertThat(
                        depot.number(
                                "SELECT COUNT(*) FROM mz_product_restock_optout WHERE tenant_id = :t AND customer_email LIKE 'sha256:%'"))
                .isEqualTo(1);
        depot.reserve("erased", 1);
        depot.prepared(depot.arrives(3));
        assertThat(rows(depot)).as("the hash still holds").isZero();
    }

    @Test
    void theDoorsOfStaff() throws Exception {
        Depot depot = Depot.open();
        long id = depot.reserve("counter", 3);
        assertThat(depot.admin()
                        .post(
                                "/api/staff/reservations",
                                "{\"product_id\":%d,\"email\":\"%s\"}"
                                        .formatted(depot.stool(), depot.mailOf("counter")))
                        .body())
                .contains("CONFLICT");
        JsonObject waiting = Given.json(depot.admin().get("/api/staff/reservations/waiting"))
                .getJsonArray("data")
                .getJsonObject(0);
        assertThat(waiting.getInt("people")).isEqualTo(1);
        assertThat(waiting.getInt("pieces")).isEqualTo(3);
        assertThat(depot.admin().get("/campaigns/reservations?q=counter").body())
                .contains("Stool Pascaline", "counter");
        assertThat(depot.admin().get("/campaigns/campaigns").statusCode()).isEqualTo(200);
        assertThat(depot.admin()
                        .post("/api/staff/reservations/" + id + "/cancel", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(depot.admin()
                        .post("/api/staff/reservations/" + id + "/cancel", null)
                        .statusCode())
                .isEqualTo(409);
        long container = depot.arrives(1);
        depot.prepared(container);
        assertThat(depot.admin().get("/campaigns/campaign?id=" + container).body())
                .contains("</html>");
        assertThat(depot.admin().get("/campaigns/campaign?id=999999999").statusCode())
                .isEqualTo(404);
    }

    private static long waiting(Depot depot) {
        return depot.number(
                "SELECT COUNT(*) FROM mz_product_reservation WHERE tenant_id = :t AND confirmed_at IS NOT NULL");
    }

    private static long rows(Depot depot) {
        return depot.number("SELECT COUNT(*) FROM mz_product_reservation_restock_notif WHERE tenant_id = :t");
    }

    private static long optOuts(Depot depot) {
        return depot.number("SELECT COUNT(*) FROM mz_product_restock_optout WHERE tenant_id = :t");
    }

    private static String row(Depot depot, String name, String condition) throws SQLException {
        return "SELECT COUNT(*) FROM mz_product_reservation_restock_notif n JOIN mz_product_reservation r ON r.id = n.reservation_id"
                + " WHERE r.tenant_id = :t AND r.customer_email = '" + depot.mailOf(name) + "' AND " + condition;
    }

    private static HttpResponse<String> get(Depot depot, String path) throws Exception {
        return ANYBODY.send(
                HttpRequest.newBuilder(depot.product().baseUri().resolve(path)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(Depot depot, String path, String form) throws Exception {
        return ANYBODY.send(
                HttpRequest.newBuilder(depot.product().baseUri().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
