package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true just before a mail goes decides, whatever was true when it was queued; on a product whose sending can be held. */
class WavesIT {
    @AfterEach
    void letGo() throws SQLException {
        Depot.open(Held.product()).update("DELETE FROM outbox_pause");
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                reason("already_purchased", (depot, name) -> {
                    JsonObject order = Depot.data(depot.order(1, depot.coupon(name)));
                    depot.admin().post("/api/orders/" + order.getString("order_number") + "/pay", "{}");
                    depot.await("the purchase", depot.row(name, "n.purchased_at IS NOT NULL"));
                }),
                reason(
                        "out_of_stock",
                        (depot, name) -> depot.update("UPDATE ingredient SET stock_quantity = 0 WHERE tenant_id = :t")),
                reason(
                        "coupon_expired",
                        (depot, name) -> depot.update(
                                "UPDATE mz_product_reservation_restock_notif SET coupon_expires_at = '2020-01-01' WHERE tenant_id = :t")),
                reason(
                        "unsubscribed",
                        (depot, name) -> depot.post(
                                "/u/"
                                        + depot.text(
                                                "SELECT unsubscribe_token FROM mz_product_reservation_restock_notif WHERE tenant_id = :t"),
                                "scope=product&channel=email")),
                reason(
                        "invalid_email",
                        (depot, name) -> depot.update(
                                "UPDATE mz_product_reservation SET customer_email = 'nobody' WHERE tenant_id = :t")));
    }

    private static Arguments reason(String reason, BiConsumer<Depot, String> act) {
        return Arguments.of(reason, act);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void aReasonThatComesAfterQueueingStillCounts(String reason, BiConsumer<Depot, String> act) throws SQLException {
        Depot depot = Held.depot();
        depot.reserve("ann", 1);
        depot.prepared(depot.arrives(5));
        assertThat(Held.messages(depot, "mail1", "pending")).isEqualTo(1);
        act.accept(depot, "ann");
        Held.release(depot);
        depot.await(
                reason,
                "SELECT COUNT(*) FROM mz_product_reservation_restock_notif WHERE tenant_id = :t AND skipped_reason = '"
                        + reason + "' AND mail1_sent_at IS NULL AND wave2_due_at IS NULL");
        assertThat(Held.messages(depot, "mail1", "cancelled")).isEqualTo(1);
    }

    @Test
    void whatIsPausedWaitsAndGoesOnWithAWord() throws SQLException {
        Depot depot = Held.depot();
        depot.reserve("ann", 1);
        long container = depot.arrives(5);
        depot.prepared(container);
        String path = "/api/staff/campaigns/" + container;
        assertThat(Depot.data(depot.admin().post(path + "/pause", null)).getString("state"))
                .isEqualTo("paused");
        assertThat(depot.admin().post(path + "/pause", null).statusCode()).isEqualTo(409);
        Held.release(depot);
        depot.await(
                "it put off",
                "SELECT COUNT(*) FROM notifications WHERE tenant_id = :t AND event_type = 'campaign.mail1' AND status = 'pending'"
                        + " AND next_attempt_at > created_at + INTERVAL 1 SECOND AND lease_token IS NULL");
        assertThat(Depot.data(depot.admin().post(path + "/resume", null)).getString("state"))
                .isEqualTo("running");
        depot.await("it sent", depot.row("ann", "n.mail1_sent_at IS NOT NULL"));
    }

    @Test
    void whatIsStoppedIsNotSentAndItsCouponStaysGood() throws SQLException {
        Depot depot = Held.depot();
        depot.reserve("ann", 1);
        long container = depot.arrives(5);
        depot.prepared(container);
        assertThat(depot.admin()
                        .post("/api/staff/campaigns/" + container + "/stop", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(depot.admin()
                        .post("/api/staff/campaigns/" + container + "/resume", null)
                        .statusCode())
                .isEqualTo(409);
        Held.release(depot);
        depot.await("it dropped", depot.row("ann", "n.mail1_error = 'stopped' AND n.skipped_reason IS NULL"));
        assertThat(Held.messages(depot, "mail1", "cancelled")).isEqualTo(1);
        assertThat(depot.order(1, depot.coupon("ann")).statusCode()).isEqualTo(201);
    }

    @Test
    void aWaveThatIsTooLateWaitsForAWord() throws SQLException {
        Depot depot = Held.depot();
        depot.reserve("ann", 1);
        long container = depot.arrives(5);
        depot.prepared(container);
        depot.update(
                "UPDATE mz_product_reservation_restock_notif SET arrival_at = arrival_at - INTERVAL 49 HOUR WHERE tenant_id = :t");
        Held.release(depot);
        depot.await(
                "it held",
                "SELECT COUNT(*) FROM mz_restock_campaign WHERE tenant_id = :t AND state = 'paused' AND paused_at IS NOT NULL");
        assertThat(depot.admin()
                        .post("/api/staff/campaigns/" + container + "/resume", null)
                        .statusCode())
                .isEqualTo(200);
        depot.await("it sent", depot.row("ann", "n.mail1_sent_at IS NOT NULL"));
    }

    @Test
    void theSecondMailGoesDaysLaterToWhoHasNotBought() throws SQLException {
        Depot depot = Depot.open(Held.product());
        depot.reserve("silent", 1);
        depot.reserve("buyer", 1);
        depot.arrives(5);
        for (String name : new String[] {"silent", "buyer"}) {
            depot.await("the first", depot.row(name, "n.mail1_sent_at IS NOT NULL AND n.wave2_due_at IS NOT NULL"));
        }
        JsonObject order = Depot.data(depot.order(1, depot.coupon("buyer")));
        depot.admin().post("/api/orders/" + order.getString("order_number") + "/pay", "{}");
        depot.await("the purchase", depot.row("buyer", "n.purchased_at IS NOT NULL AND n.wave2_due_at IS NULL"));
        assertThat(Held.messages(depot, "mail2", "sent")).isZero();
        try {
            Held.product().moveClock(Duration.ofHours(73));
            depot.await("the second", depot.row("silent", "n.mail2_sent_at IS NOT NULL AND n.wave2_due_at IS NULL"));
            assertThat(depot.number(depot.row("buyer", "n.mail2_sent_at IS NOT NULL")))
                    .isZero();
            assertThat(Held.messages(depot, "mail2", "sent")).isEqualTo(1);
            depot.await(
                    "the end", "SELECT COUNT(*) FROM mz_restock_campaign WHERE tenant_id = :t AND state = 'finished'");
        } finally {
            Held.product().moveClock(Duration.ZERO);
        }
    }
}
