package org.comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shop's own accounts at the providers, as its settings have them. */
class ProvidersIT {
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
    void keysGoInAndNeverComeOut() throws SQLException {
        JsonObject none = data(shop.admin().get(SMS));
        assertThat(none.getBoolean("has_secret")).isFalse();
        assertThat(none.getString("endpoint")).isEqualTo("https://eu.api.ovh.com");
        assertThat(shop.admin().post(SMS + "/check", "").statusCode())
                .as("nothing to check")
                .isEqualTo(404);
        HttpResponse<String> saved = shop.admin().put(SMS, providers.sms());
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(data(saved).getBoolean("has_secret")).isTrue();
        for (HttpResponse<String> seen : java.util.List.of(
                saved,
                shop.admin().get(SMS),
                shop.admin().get("/outbox/providers"),
                shop.admin().get("/api/staff/audit"))) {
            assertThat(seen.body()).doesNotContain(Providers.SECRET, Providers.CONSUMER_KEY);
        }
        assertThat(shop.admin().get("/api/staff/audit").body()).contains("notification.provider", "consumer_key");
        assertThat(new Rows(product)
                        .number("SELECT COUNT(*) FROM channel_provider WHERE tenant_id = '" + shop.id()
                                + "' AND (secret LIKE '%" + Providers.SECRET + "%' OR consumer_key LIKE '%"
                                + Providers.CONSUMER_KEY + "%')"))
                .isZero();
        assertThat(new org.comptoir.test.Logs(product).lines())
                .noneMatch(line -> line.contains(Providers.SECRET) || line.contains(Providers.CONSUMER_KEY));
        assertThat(data(shop.admin().post(SMS + "/check", "")).getString("words"))
                .isEqualTo("1234.5");
    }

    /** As after a lost secret.key: people must still get to the page where they give the keys again. */
    @Test
    void keysThatNobodyCanOpenAreAskedForAgain() throws SQLException {
        shop.admin().put(WHATSAPP, providers.whatsapp());
        new Rows(product).change("UPDATE channel_provider SET secret = 'lost' WHERE tenant_id = '" + shop.id() + "'");
        assertThat(data(shop.admin().get(WHATSAPP)).getBoolean("has_secret")).isFalse();
        assertThat(shop.admin().get("/outbox/providers").statusCode()).isEqualTo(200);
        String again = providers.whatsapp().replace("\"version\": 0", "\"version\": 1");
        String without = again.replace("\"secret\": \"" + Providers.TOKEN + "\",", "");
        assertThat(refusedField(shop.admin().put(WHATSAPP, without))).isEqualTo("secret");
        assertThat(data(shop.admin().put(WHATSAPP, again)).getBoolean("has_secret"))
                .isTrue();
    }

    @Test
    void keysBelongToTheirAddress() {
        shop.admin().put(WHATSAPP, providers.whatsapp());
        String kept = providers.whatsapp().replace("\"secret\": \"" + Providers.TOKEN + "\",", "");
        String moved = kept.replace(providers.endpoint(), "https://elsewhere.example")
                .replace("\"version\": 0", "\"version\": 1");
        assertThat(refusedField(shop.admin().put(WHATSAPP, moved))).isEqualTo("secret");
        assertThat(shop.admin().put(WHATSAPP, kept).statusCode())
                .as("another version")
                .isEqualTo(409);
        assertThat(shop.admin()
                        .put(WHATSAPP, kept.replace("\"version\": 0", "\"version\": 1"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(data(shop.admin().post(WHATSAPP + "/check", "")).isNull("reason"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://sms.example, outbox_providers.endpoint_https",
        "https://10.0.0.1, outbox_providers.endpoint_private",
        "https://169.254.169.254/latest, outbox_providers.endpoint_private",
        "https://localhost:4848, outbox_providers.endpoint_private",
        "sms.example, outbox_providers.endpoint_address"
    })
    void onlyPublicAddressesByHttps(String endpoint, String reason) {
        HttpResponse<String> answer = shop.admin().put(SMS, providers.sms().replace(providers.endpoint(), endpoint));
        assertThat(refusedField(answer)).isEqualTo("endpoint");
        assertThat(answer.body()).contains(reason);
    }

    @Test
    void anAccountThatDoesNotWorkSaysWhy() {
        shop.admin().put(SMS, providers.sms().replace(Providers.CONSUMER_KEY, "another"));
        JsonObject check = data(shop.admin().post(SMS + "/check", ""));
        assertThat(check.getString("reason")).isEqualTo("credentials");
        assertThat(check.getString("words")).contains("not valid");
        providers.close();
        assertThat(data(shop.admin().post(SMS + "/check", "")).getString("reason"))
                .isEqualTo("unreachable");
    }

    private static JsonObject data(HttpResponse<String> answer) {
        return Given.json(answer).getJsonObject("data");
    }

    private static String refusedField(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return Given.json(answer)
                .getJsonObject("error")
                .getJsonObject("details")
                .getString("field");
    }
}
