package org.comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.comptoir.outbox.Providers.Mood;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What short messages meet with at a shop's own provider, and what becomes of them. */
class TextsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SMS = "/api/notifications/providers/sms";
    private static final String WHATSAPP = "/api/notifications/providers/whatsapp";

    private final Product product = Product.shared();
    private final Shop shop = Given.in(product).shop();
    private final Providers providers = new Providers();

    @AfterEach
    void close() {
        providers.close();
    }

    @Test
    void anSmsIsSentOnceAndSaysWhatItCost() throws SQLException {
        shop.admin().put(SMS, providers.sms());
        JsonObject row = queued("sms", "back in stock");
        assertThat(row.getString("status")).isEqualTo("sent");
        assertThat(row.getString("provider_id")).isEqualTo("4711");
        assertThat(row.getJsonNumber("credits").doubleValue()).isEqualTo(1.5);
        assertThat(providers.words()).containsExactly("back in stock");
        assertThat(providers.handed().iterator().next().getBoolean("noStopClause"))
                .isFalse();
    }

    @Test
    void aWhatsAppMessageTakesItsTemplateAlong() throws SQLException {
        shop.admin().put(WHATSAPP, providers.whatsapp());
        assertThat(queued("whatsapp", "back in stock").getString("status")).isEqualTo("sent");
        JsonObject params = providers.handed().iterator().next().getJsonObject("template_params");
        assertThat(params.getString("name")).isEqualTo("back_in_stock");
        assertThat(params.getJsonObject("processed_params")
                        .getJsonArray("buttons")
                        .getJsonObject(0)
                        .getString("parameter"))
                .isEqualTo("CODE-1");
    }

    @Test
    void aPhoneThatIsNoneIsNotTriedAgain() throws SQLException {
        shop.admin().put(SMS, providers.sms());
        providers.become(Mood.INVALID);
        JsonObject row = queued("sms", "back");
        assertThat(row.getString("error_msg")).isEqualTo("bad_phone");
        assertThat(row.isNull("next_attempt_at")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"THROTTLE, throttled.*", "FORBID, credentials.*", "ELSEWHERE, redirect.*"})
    void whatMayPassIsTriedAgainAndTheOthersWaitMeanwhile(Mood mood, String reason) throws SQLException {
        shop.admin().put(SMS, providers.sms());
        providers.become(mood);
        JsonObject row = queued("sms", "back");
        assertThat(row.getString("error_msg")).matches(reason);
        assertThat(row.isNull("next_attempt_at")).isFalse();
        insert("sms", "another");
        Await.until(
                PATIENCE,
                "the other waits",
                () -> number(
                                        "SELECT COUNT(*) FROM notifications WHERE tenant_id = '"
                                                + shop.id()
                                                + "' AND status = 'pending' AND lease_token IS NULL AND next_attempt_at > created_at + INTERVAL 30 SECOND")
                                == 1
                        ? Optional.of(true)
                        : Optional.empty());
        assertThat(providers.handed()).as("nobody insists").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"CUT", "BREAK", "GARBAGE"})
    void whatMayHaveArrivedIsAPersonsToDecide(Mood mood) throws SQLException {
        shop.admin().put(SMS, providers.sms());
        providers.become(mood);
        JsonObject row = queued("sms", "back");
        String id = row.getString("id");
        assertThat(row.getString("status")).isEqualTo("failed");
        assertThat(row.getBoolean("uncertain")).isTrue();
        assertThat(row.isNull("next_attempt_at")).isTrue();
        assertThat(listed("certainty=uncertain")).isOne();
        assertThat(listed("certainty=certain")).isZero();
        assertThat(shop.admin().get("/outbox/messages?certainty=uncertain").body())
                .contains(id);
        assertThat(shop.admin().get("/outbox/message?id=" + id).body()).contains("resendKnowing");
        providers.become(Mood.TAKE);
        assertThat(shop.admin().post("/api/notifications/" + id + "/resend", "").statusCode())
                .as("not without a word that this is known")
                .isEqualTo(409);
        assertThat(providers.handed()).hasSize(1);
        assertThat(shop.admin()
                        .post("/api/notifications/" + id + "/resend?certainty=uncertain", "")
                        .statusCode())
                .isEqualTo(200);
        Await.until(
                PATIENCE,
                "sent",
                () -> row().getString("status").equals("sent") ? Optional.of(true) : Optional.empty());
        assertThat(listed("certainty=uncertain")).isZero();
    }

    /** What a killed node leaves: begun, and its lease over. Nobody hands it over again. */
    @Test
    void whatWasBegunWhenItsLeaseEndedIsUncertain() throws SQLException {
        shop.admin().put(SMS, providers.sms());
        new Rows(product)
                .change(Replies.text(shop.id(), "sms", "back")
                        .replace("next_attempt_at)", "next_attempt_at, lease_token, leased_until, begun_at)")
                        .replace("UTC_TIMESTAMP(3))", "UTC_TIMESTAMP(3), UUID(), UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))"));
        JsonObject row = settled();
        assertThat(row.getBoolean("uncertain")).isTrue();
        assertThat(row.getString("error_msg")).isEqualTo("interrupted");
        assertThat(providers.handed()).isEmpty();
    }

    @Test
    void withoutAnAccountOrWithOneThatIsOffTheLocalMailboxShowsIt() throws SQLException {
        shop.admin().put(SMS, providers.sms().replace("\"active\": true", "\"active\": false"));
        assertThat(queued("sms", "read me here").getString("status")).isEqualTo("sent");
        assertThat(providers.handed()).isEmpty();
        JsonObject box = Given.json(shop.admin().get("/api/staff/mailbox"));
        int shown = box.getJsonArray("data").getJsonObject(0).getInt("id");
        assertThat(shop.admin().get("/api/staff/mailbox/" + shown).body()).contains("read me here");
    }

    /** At most one in six seconds to a phone, and no more a minute than the shop has set. */
    @Test
    void onePersonIsNotWrittenToTwiceAtOnce() throws SQLException {
        shop.admin().put(WHATSAPP, providers.whatsapp());
        insert("whatsapp", "first");
        insert("whatsapp", "second");
        Await.until(
                PATIENCE,
                "one gone and one that waits",
                () -> number("SELECT COUNT(*) FROM notifications WHERE tenant_id = '" + shop.id()
                                        + "' AND status = 'pending' AND lease_token IS NULL"
                                        + " AND next_attempt_at > created_at + INTERVAL 3 SECOND")
                                == 1
                        ? Optional.of(true)
                        : Optional.empty());
        assertThat(providers.handed()).hasSize(1);
        Await.until(PATIENCE, "both", () -> providers.handed().size() == 2 ? Optional.of(true) : Optional.empty());
    }

    private JsonObject queued(String channel, String text) throws SQLException {
        insert(channel, text);
        return settled();
    }

    private void insert(String channel, String text) throws SQLException {
        new Rows(product).change(Replies.text(shop.id(), channel, text));
    }

    private JsonObject settled() {
        return Await.until(PATIENCE, "an end", () -> {
            JsonObject row = row();
            return row.getString("status").equals("pending") ? Optional.empty() : Optional.of(row);
        });
    }

    private JsonObject row() {
        return Given.json(shop.admin().get("/api/notifications/history?page_size=1"))
                .getJsonArray("data")
                .getJsonObject(0);
    }

    private int listed(String filter) {
        return Given.json(shop.admin().get("/api/notifications/history?" + filter))
                .getInt("total");
    }

    private long number(String sql) {
        try {
            return new Rows(product).number(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
