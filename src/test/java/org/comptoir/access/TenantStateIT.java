package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** What a suspended tenant can still do, and what is kept of an event secret. */
class TenantStateIT {
    private static final Given GIVEN = Given.in(Product.shared());
    private static final Session OPERATOR = Operator.SESSION;

    @Test
    void theFirstOrderFixesTheCurrency() throws SQLException {
        Shop shop = GIVEN.shop();
        assertThat(currency(shop, "CHF").statusCode()).isEqualTo(200);
        try (Connection connection = Product.shared().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO customer_order (tenant_id, order_number, source, service_mode,"
                    + " total_ht_cents, total_vat_cents, total_ttc_cents, service_day, idempotency_key, order_token) VALUES ('"
                    + shop.id() + "', 'K-1', 'kiosk', 'dine_in', 909, 91, 1000, '2026-11-20', 'k', '" + shop.slug()
                    + "')");
        }
        HttpResponse<String> refused = currency(shop, "EUR");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("\"field\":\"currency\"");
        assertThat(Operator.view(shop).getString("currency")).isEqualTo("CHF");
        assertThat(Operator.view(shop).getBoolean("is_currency_fixed")).isTrue();
    }

    private static HttpResponse<String> currency(Shop shop, String currency) {
        JsonObject view = Operator.view(shop);
        return OPERATOR.put(
                Operator.path(shop),
                Json.createObjectBuilder(view).add("currency", currency).build().toString());
    }

    @Test
    void theKeyIsTheOwnersAlone() throws IOException {
        Path key = Product.shared().data().resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(key).strip())).hasSize(32);
    }

    @Test
    void aSuspendedTenantIsOutAndDoesNotWakeUpSignedIn() {
        Shop shop = GIVEN.shop();
        assertThat(shop.admin().get("/api/me").statusCode()).isEqualTo(200);
        assertThat(OPERATOR.post(Operator.path(shop) + "/suspend", "{}").statusCode())
                .isEqualTo(200);
        assertThat(shop.admin().get("/api/me").statusCode()).isEqualTo(401);
        HttpResponse<String> wrong = GIVEN.tryToSignIn("nobody@" + shop.slug() + ".test", Given.PASSWORD);
        HttpResponse<String> refused = GIVEN.tryToSignIn(shop.adminEmail(), Given.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo(wrong.body());
        assertThat(OPERATOR.post(Operator.path(shop) + "/suspend", "{}").statusCode())
                .isEqualTo(409);
        assertThat(OPERATOR.post(Operator.path(shop) + "/resume", "{}").statusCode())
                .isEqualTo(200);
        assertThat(OPERATOR.post(Operator.path(shop) + "/resume", "{}").statusCode())
                .isEqualTo(409);
        assertThat(shop.admin().get("/api/me").statusCode()).isEqualTo(401);
        assertThat(GIVEN.tryToSignIn(shop.adminEmail(), Given.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(Operator.trail("tenant.suspend", shop)).isNotEmpty();
        assertThat(Operator.trail("tenant.resume", shop)).isNotEmpty();
    }

    @Test
    void theOperatorStays() {
        String own = "/api/staff/tenants/" + OPERATOR.me().getString("tenant_id");
        assertThat(OPERATOR.post(own + "/suspend", "{}").statusCode()).isEqualTo(409);
        assertThat(OPERATOR.delete(own).statusCode()).isEqualTo(409);
        assertThat(OPERATOR.get(own).body()).contains("\"is_active\":true", "\"is_operator\":true");
    }

    @Test
    void aSecretIsToldOnceAndKeptUnreadable() throws SQLException {
        Shop shop = GIVEN.shop();
        assertThat(Operator.view(shop).getBoolean("has_event_secret")).isFalse();
        String first = secret(shop);
        String stored = Operator.value("SELECT HEX(event_secret) FROM tenants WHERE id = '" + shop.id() + "'");
        String second = secret(shop);
        assertThat(second).isNotEqualTo(first).hasSizeGreaterThanOrEqualTo(43);
        assertThat(Operator.value(
                        "SELECT LOCATE('" + second + "', event_secret) FROM tenants WHERE id = '" + shop.id() + "'"))
                .isEqualTo("0");
        assertThat(Operator.value("SELECT HEX(event_secret) FROM tenants WHERE id = '" + shop.id() + "'"))
                .isNotEqualTo(stored);
        assertThat(OPERATOR.get(Operator.path(shop)).body())
                .contains("\"has_event_secret\":true")
                .doesNotContain(second);
        assertThat(Operator.trail("tenant.secret_rotate", shop)).isNotEmpty().doesNotContain(second);
    }

    private static String secret(Shop shop) {
        HttpResponse<String> answer = OPERATOR.post(Operator.path(shop) + "/rotate-secret", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Given.json(answer).getJsonObject("data").getString("event_secret");
    }
}
