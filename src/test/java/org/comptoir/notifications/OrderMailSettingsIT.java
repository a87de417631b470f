package org.comptoir.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Switches, recipients, samples and the history over the API: what they do, and what they refuse. */
class OrderMailSettingsIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private Eatery eatery;
    private Session admin;

    @BeforeEach
    void open() throws SQLException {
        eatery = Eatery.open();
        admin = eatery.shop().admin();
    }

    @Test
    void switchedOffNothingIsSentAndNotLaterEither() throws Exception {
        assertThat(patch("/api/notifications/config", "{\"order_notifications_enabled\":false}")
                        .statusCode())
                .isEqualTo(200);
        String customer = "ann@" + eatery.shop().slug() + ".test";
        eatery.paid(customer);
        awaitDone(1);
        patch("/api/notifications/config", "{\"order_notifications_enabled\":true}");
        eatery.paid(customer);
        awaitDone(2);
        assertThat(eatery.count("event_type LIKE 'order.paid.%'"))
                .as("of the second order alone")
                .isEqualTo(1);
    }

    @Test
    void whatIsQueuedWhenTheSwitchFallsDoesNotGoOut() throws Exception {
        patch("/api/notifications/config", "{\"order_notifications_enabled\":false}");
        eatery.update("""
                INSERT INTO notifications (id, tenant_id, type, event_type, dedupe_key, recipient, subject, body_text, next_attempt_at)
                VALUES (UUID(), :t, 'email', 'order.paid.customer', 'late', 'late@late.example', 'Late', 'Late', UTC_TIMESTAMP(3))""");
        eatery.await("the gate", "status = 'cancelled' AND error_msg = 'switched_off'");
        assertThat(eatery.mails("late@late.example")).isEmpty();
    }

    @Test
    void inTestModeEverythingGoesToOneAddress() throws Exception {
        eatery.listening();
        HttpResponse<String> refused = patch("/api/notifications/config", "{\"test_mode\":true}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("INVALID_CONFIG");
        String lab = "lab@" + eatery.shop().slug() + ".test";
        assertThat(patch("/api/notifications/config", "{\"test_mode\":true,\"test_email\":\"" + lab + "\"}")
                        .statusCode())
                .isEqualTo(200);
        String customer = "ann@" + eatery.shop().slug() + ".test";
        eatery.paid(customer);
        eatery.await("both", "status = 'sent' AND event_type = 'order.paid.customer'");
        eatery.await("both", "status = 'sent' AND event_type = 'order.paid.staff'");
        assertThat(eatery.mails(lab)).hasSize(2).allMatch(m -> m.getString("subject")
                .startsWith("[TEST] "));
        assertThat(eatery.mails(customer)).isEmpty();
        assertThat(eatery.mails(eatery.shop().adminEmail())).isEmpty();

        eatery.update("UPDATE notifications SET status = 'failed', next_attempt_at = NULL, recipient = '" + customer
                + "' WHERE tenant_id = :t AND event_type = 'order.paid.customer'");
        assertThat(act(first("?status=failed"), "resend")).isEqualTo(200);
        eatery.await("the gate", "status = 'cancelled' AND error_msg = 'test_mode'");
    }

    @Test
    void whoIsToldIsChosenAndBoundToWhatTheirRoleSees() throws Exception {
        JsonObject me = Given.json(admin.get("/api/users/notification-preferences"))
                .getJsonArray("data")
                .getJsonObject(0);
        assertThat(me.getBoolean("receive_order_notifications")).isFalse();
        String path = "/api/users/" + me.getInt("user_id") + "/notification-preferences";
        assertThat(patch(path, "{\"receive_order_notifications\":true}").statusCode())
                .isEqualTo(200);
        eatery.paid("");
        eatery.await("the mail", "event_type = 'order.paid.staff' AND status = 'sent'");
        assertThat(patch("/api/users/0/notification-preferences", "{\"receive_order_notifications\":true}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void tenSamplesAMinute() {
        for (int i = 0; i < 10; i++) {
            assertThat(admin.post("/api/notifications/test", "{\"notification_type\":\"order_customer\"}")
                            .statusCode())
                    .isEqualTo(202);
        }
        HttpResponse<String> eleventh =
                admin.post("/api/notifications/test", "{\"notification_type\":\"order_staff\"}");
        assertThat(eleventh.statusCode()).isEqualTo(429);
        assertThat(eleventh.body()).contains("RATE_LIMITED");
        assertThat(eatery.mail(eatery.shop().adminEmail()).getString("text")).contains("TEST-001");
    }

    @Test
    void theHistoryFiltersResendsAndCancels() throws Exception {
        String number = eatery.paid("ann@" + eatery.shop().slug() + ".test");
        eatery.await("the receipt", "status = 'sent'");
        JsonObject sent = first("?order_reference=" + number);
        assertThat(sent.getString("status")).isEqualTo("sent");
        assertThat(sent.getString("order_reference")).isEqualTo(number);
        assertThat(act(sent, "resend")).isEqualTo(409);
        assertThat(act(sent, "cancel")).isEqualTo(409);
        assertThat(admin.get("/api/notifications/history?status=failed&type=order_staff")
                        .body())
                .contains("\"total\":0");
        assertThat(admin.get("/api/notifications/history?page_size=101").statusCode())
                .isEqualTo(422);
        assertThat(admin.get("/api/notifications/history/csv?order_reference=" + number)
                        .body())
                .contains(number, "order.paid.customer");

        lose();
        JsonObject lost = first("?status=failed");
        for (int i = 1; i <= 3; i++) {
            assertThat(act(lost, "resend")).as("resend " + i).isEqualTo(200);
            eatery.await("sent again", "status = 'sent' AND resend_count = " + i);
            lose();
        }
        assertThat(act(lost, "resend")).isEqualTo(429);
        assertThat(act(lost, "cancel")).isEqualTo(200);
        assertThat(act(lost, "resend")).isEqualTo(409);
        assertThat(admin.get("/api/notifications/history").body()).doesNotContain("access.");
        assertThat(admin.get("/outbox/messages").body()).contains(number);
        assertThat(admin.get("/outbox/message?id=" + lost.getString("id")).statusCode())
                .isEqualTo(200);
        assertThat(admin.get("/outbox/message-body?id=" + lost.getString("id")).body())
                .contains("PAYÉE");
        assertThat(admin.get("/notifications/preview-body?order=" + number).body())
                .contains(number);
        assertThat(admin.get("/notifications/settings").statusCode()).isEqualTo(200);
        assertThat(admin.get("/notifications/preview?order=" + number).statusCode())
                .isEqualTo(200);
        assertThat(admin.get("/dashboard/home").body()).contains("/notifications/settings");
    }

    private void lose() throws SQLException {
        eatery.update("""
                UPDATE notifications SET status = 'failed', failed_at = UTC_TIMESTAMP(3), error_msg = '554 no'
                 WHERE tenant_id = :t AND event_type = 'order.paid.customer'""");
    }

    private JsonObject first(String query) {
        return Given.json(admin.get("/api/notifications/history" + query))
                .getJsonArray("data")
                .getJsonObject(0);
    }

    private int act(JsonObject message, String act) {
        return admin.post("/api/notifications/" + message.getString("id") + "/" + act, "{}")
                .statusCode();
    }

    private void awaitDone(long orders) {
        org.comptoir.test.Await.until(
                Eatery.PATIENCE,
                "the events",
                () -> eatery.number(
                                        "SELECT COUNT(*) FROM order_paid_event WHERE tenant_id = :t AND processed_at IS NOT NULL")
                                == orders
                        ? java.util.Optional.of(true)
                        : java.util.Optional.empty());
    }

    private HttpResponse<String> patch(String path, String json) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(eatery.product().baseUri().resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Cookie", admin.cookie())
                        .header("X-CSRF-Token", admin.csrf())
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
