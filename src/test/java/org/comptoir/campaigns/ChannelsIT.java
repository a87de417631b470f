package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mail, SMS and WhatsApp go each on its own: what stops one leaves the others. */
class ChannelsIT {
    private static final String[] ALL = {"email", "sms", "whatsapp"};
    private static final String PHONE = "+33612345678";

    @AfterEach
    void letGo() throws SQLException {
        Depot.open(Held.product()).update("DELETE FROM outbox_pause");
        Held.product().moveClock(Duration.ZERO);
    }

    @Test
    void everyChannelThatSomebodyAgreedToHasItsOwnMessageAndLink() throws SQLException {
        Depot depot = Daytime.in(Depot.open(Held.product()));
        depot.reserve("all", PHONE, ALL);
        depot.reserve("one", "+33612345679", "email");
        long container = depot.arrives(5);
        depot.await(
                "all three",
                depot.row(
                        "all",
                        "n.mail1_sent_at IS NOT NULL AND n.sms_sent_at IS NOT NULL AND n.whatsapp_sent_at IS NOT NULL"
                                + " AND n.short_token_sms <> n.short_token_whatsapp AND n.short_token_sms <> n.short_token_email"));
        depot.await(
                "the one",
                depot.row(
                        "one",
                        "n.mail1_sent_at IS NOT NULL AND n.sms_error = 'no_consent' AND n.short_token_sms IS NULL"));
        assertThat(depot.number("SELECT COUNT(*) FROM short_link WHERE tenant_id = :t AND delivered_at IS NOT NULL"))
                .isEqualTo(4);
        JsonObject sms = depot.mails(PHONE.replace("+", "%2B")).stream()
                .filter(head -> head.getString("channel").equals("sms"))
                .findFirst()
                .orElseThrow();
        String text = Depot.data(depot.admin().get("/api/staff/mailbox/" + sms.getInt("id")))
                .getString("text");
        assertThat(text)
                .contains(
                        "Stool Pascaline",
                        depot.coupon("all"),
                        "/r/"
                                + depot.text(
                                        "SELECT short_token_sms FROM mz_product_reservation_restock_notif WHERE tenant_id = :t AND short_token_sms IS NOT NULL"));
        JsonObject campaign = depot.campaign(container);
        assertThat(parts(campaign))
                .containsEntry("mail1", "2/2")
                .containsEntry("sms", "1/1")
                .containsEntry("whatsapp", "1/1");
        assertThat(campaign.getJsonObject("funnel").getInt("sent")).isEqualTo(2);
    }

    @Test
    void whoAgreedOnlyToTheirPhoneIsToldOnlyThere() throws SQLException {
        Depot depot = Daytime.in(Depot.open(Held.product()));
        depot.reserve("phone", PHONE, "sms");
        depot.arrives(5);
        depot.await("the SMS", depot.row("phone", "n.sms_sent_at IS NOT NULL AND n.wave2_due_at IS NULL"));
        depot.await("the end", "SELECT COUNT(*) FROM mz_restock_campaign WHERE tenant_id = :t AND state = 'finished'");
        assertThat(Held.messages(depot, "mail1", "sent")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"email,mail1", "sms,sms", "whatsapp,whatsapp"})
    void anOptOutAfterQueueingStopsItsChannelAndLeavesTheOthers(String channel, String message) throws SQLException {
        Depot depot = Daytime.in(Held.depot());
        depot.reserve("ann", PHONE, ALL);
        depot.prepared(depot.arrives(5));
        assertThat(Held.messages(depot, message, "pending")).isEqualTo(1);
        // somebody else's mail, so that it is the phone that names them; for mail it is the address
        String who = channel.equals("email") ? depot.mailOf("ann").toUpperCase(java.util.Locale.ROOT) : "other@x.test";
        assertThat(depot.admin()
                        .post(
                                "/api/staff/opt-outs",
                                "{\"email\":\"%s\",\"phone\":\"%s\",\"channel\":\"%s\"}"
                                        .formatted(who, channel.equals("email") ? "+33699999999" : PHONE, channel))
                        .statusCode())
                .isEqualTo(201);
        Held.release(depot);
        depot.await(
                "it stopped",
                depot.row(
                        "ann",
                        "n." + message + "_sent_at IS NULL AND n.skipped_reason IS NULL AND n." + message
                                + "_error LIKE 'unsubscribed%'"));
        for (String other : new String[] {"mail1", "sms", "whatsapp"}) {
            if (!other.equals(message)) {
                depot.await("the others", depot.row("ann", "n." + other + "_sent_at IS NOT NULL"));
            }
        }
        assertThat(Held.messages(depot, message, "cancelled")).isEqualTo(1);
    }

    @Test
    void anOptOutFromAllChannelsThatSomebodyAgreedToEndsTheRow() throws SQLException {
        Depot depot = Daytime.in(Held.depot());
        depot.reserve("ann", PHONE, "email", "sms");
        depot.prepared(depot.arrives(5));
        for (String channel : new String[] {"email", "sms"}) {
            depot.admin()
                    .post(
                            "/api/staff/opt-outs",
                            "{\"email\":\"%s\",\"channel\":\"%s\"}".formatted(depot.mailOf("ann"), channel));
        }
        Held.release(depot);
        depot.await(
                "neither",
                depot.row(
                        "ann",
                        "n.skipped_reason = 'unsubscribed' AND n.mail1_error IS NOT NULL AND n.sms_error IS NOT NULL"));
        assertThat(Held.messages(depot, "sms", "cancelled")).isEqualTo(1);
    }

    @Test
    void aPhoneThatIsNoneEndsItsChannelsAndTheRowOnlyWhereThereIsNoOther() throws SQLException {
        Depot depot = Daytime.in(Held.depot());
        depot.reserve("both", PHONE, "email", "sms");
        depot.reserve("phone", "+33612345679", "sms");
        depot.prepared(depot.arrives(5));
        depot.update("UPDATE mz_product_reservation SET customer_phone = '+331' WHERE tenant_id = :t");
        Held.release(depot);
        depot.await(
                "the mail",
                depot.row(
                        "both",
                        "n.mail1_sent_at IS NOT NULL AND n.sms_error = 'invalid_number' AND n.skipped_reason IS NULL"));
        depot.await("the end", depot.row("phone", "n.skipped_reason = 'invalid_phone' AND n.sms_sent_at IS NULL"));
    }

    @Test
    void aMessageCancelledByHandIsOverForItsCampaign() throws SQLException {
        Depot depot = Daytime.in(Held.depot());
        depot.reserve("ann", PHONE, "email", "sms");
        depot.prepared(depot.arrives(5));
        String sms = depot.text("SELECT id FROM notifications WHERE tenant_id = :t AND event_type = 'campaign.sms'");
        assertThat(depot.admin()
                        .post("/api/notifications/" + sms + "/cancel", null)
                        .statusCode())
                .isEqualTo(200);
        Held.release(depot);
        depot.await("the mail", depot.row("ann", "n.mail1_sent_at IS NOT NULL AND n.sms_error = 'by_hand'"));
        assertThat(Held.messages(depot, "sms", "cancelled")).isEqualTo(1);
    }

    @Test
    void phonesAreLeftAloneOnSundaysAndToldOnMondayMorning() throws SQLException {
        Depot depot = Held.depot();
        ZoneId paris = ZoneId.of("Europe/Paris");
        LocalDate monday = LocalDate.now(paris).plusDays(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        Instant sunday = monday.minusDays(1).atTime(12, 0).atZone(paris).toInstant();
        depot.update("UPDATE tenants SET country = 'AQ' WHERE id = :t");
        depot.reserve("ann", PHONE, "email", "sms");
        depot.prepared(depot.arrives(5));
        depot.update("UPDATE mz_product_reservation_restock_notif SET arrival_at = '%s' WHERE tenant_id = :t"
                .formatted(column(sunday)));
        Held.product().moveClock(Duration.between(Instant.now(), sunday));
        Held.release(depot);
        depot.await("the mail", depot.row("ann", "n.mail1_sent_at IS NOT NULL"));
        Instant opens = monday.atTime(8, 0).atZone(paris).toInstant();
        depot.await(
                "it put off",
                "SELECT COUNT(*) FROM notifications WHERE tenant_id = :t AND event_type = 'campaign.sms' AND status = 'pending'"
                        + " AND next_attempt_at = '"
                        + column(opens) + "'");
        Held.product().moveClock(Duration.between(Instant.now(), opens.plusSeconds(1)));
        depot.await("it sent", depot.row("ann", "n.sms_sent_at IS NOT NULL"));
        assertThat(Held.messages(depot, "sms", "sent")).isEqualTo(1);
    }

    private static String column(Instant at) {
        return at.toString().replace('T', ' ').replace("Z", "");
    }

    /** Gone and wanted, by message. */
    private static Map<String, String> parts(JsonObject campaign) {
        return campaign.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                .collect(java.util.stream.Collectors.toMap(
                        part -> part.getString("message"),
                        part -> part.getInt("sent") + "/" + part.getInt("eligible")));
    }
}
