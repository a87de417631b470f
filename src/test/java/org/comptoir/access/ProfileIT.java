package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What everybody does with their own account over HTTP: name, language, password and PIN. */
class ProfileIT {
    private static final Product PRODUCT = Product.shared();
    private static final Given GIVEN = Given.in(PRODUCT);
    private static final Rows ROWS = Rows.of(PRODUCT);
    private static final String PROFILE = "/api/staff/profile";
    private static final String OTHER = "another password for tests";

    @Test
    void aPersonChangesTheirNameAndLanguage() throws SQLException {
        Shop shop = GIVEN.shop();
        JsonObject before = Given.json(shop.admin().get(PROFILE)).getJsonObject("data");
        assertThat(before.getString("email")).isEqualTo(shop.adminEmail());
        assertThat(before.getBoolean("has_pin")).isFalse();
        HttpResponse<String> saved = shop.admin().put(PROFILE, named(" Grace ", "en", 0));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        JsonObject after = Given.json(saved).getJsonObject("data");
        assertThat(after.getString("first_name")).isEqualTo("Grace");
        assertThat(after.getString("language")).isEqualTo("en");
        assertThat(after.getInt("version")).isEqualTo(1);
        assertThat(shop.admin().get("/access/users").body()).contains("lang=\"en\"", "Grace Test");
        HttpResponse<String> stale = shop.admin().put(PROFILE, named("Late", "fr", 0));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(audit(shop, "user.name_change")).contains("first_name").doesNotContain("Grace", "last_name");
    }

    @ParameterizedTest
    @CsvSource({"' ', en, first_name", "Grace, de, language"})
    void whatCannotBeIsNamedByItsField(String name, String language, String field) {
        HttpResponse<String> refused = GIVEN.shop().admin().put(PROFILE, named(name, language, 0));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
    }

    @Test
    void aNewPasswordEndsTheOldOneAndEveryOtherSession() throws SQLException {
        Shop shop = GIVEN.shop();
        Session other = GIVEN.signIn(shop.adminEmail(), Given.PASSWORD);
        Program program = Program.of(shop.admin(), 30);
        HttpResponse<String> changed = shop.admin().put(PROFILE + "/password", password(Given.PASSWORD, OTHER));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        assertThat(shop.admin().get("/api/me").statusCode()).isEqualTo(200);
        assertThat(other.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(program.get("/api/me").statusCode())
                .as("tokens are revoked by name")
                .isEqualTo(200);
        assertThat(GIVEN.tryToSignIn(shop.adminEmail(), Given.PASSWORD).statusCode())
                .isEqualTo(401);
        assertThat(GIVEN.tryToSignIn(shop.adminEmail(), OTHER).statusCode()).isEqualTo(200);
        assertThat(audit(shop, "user.password_change")).isEqualTo("{\"fields\":[\"password\"]}");
    }

    @Test
    void aMailedLinkDiesWithTheOldPassword() throws SQLException {
        Shop shop = GIVEN.shop();
        ROWS.change("""
                UPDATE user SET password_reset_token_hash = UNHEX(SHA2(email, 256)),
                       password_reset_expires_at = UTC_TIMESTAMP(3) + INTERVAL 1 HOUR WHERE email = ?""", shop.adminEmail());
        shop.admin().put(PROFILE + "/password", password(Given.PASSWORD, OTHER));
        assertThat(ROWS.number("SELECT password_reset_token_hash IS NULL FROM user WHERE email = ?", shop.adminEmail()))
                .isEqualTo(1);
    }

    @Test
    void aBadNewPasswordChangesNothing() {
        Shop shop = GIVEN.shop();
        for (String bad : new String[] {"short", "x".repeat(129), Given.PASSWORD}) {
            HttpResponse<String> refused = shop.admin().put(PROFILE + "/password", password(Given.PASSWORD, bad));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("\"field\":\"password\"");
        }
        assertThat(GIVEN.tryToSignIn(shop.adminEmail(), Given.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void guessingTheCurrentPasswordWaitsLikeGuessingAtSignIn() throws SQLException {
        Shop shop = GIVEN.shop();
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> wrong = i % 2 == 0
                    ? shop.admin().put(PROFILE + "/password", password("not the password", OTHER))
                    : shop.admin().put(PROFILE + "/pin", pin("not the password", "482637"));
            assertThat(wrong.statusCode()).as(wrong.body()).isEqualTo(422);
            assertThat(wrong.body()).contains("\"field\":\"current_password\"");
        }
        HttpResponse<String> waits = shop.admin().put(PROFILE + "/password", password(Given.PASSWORD, OTHER));
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 31L);
        assertThat(shop.admin()
                        .put(PROFILE + "/pin", pin(Given.PASSWORD, "482637"))
                        .statusCode())
                .isEqualTo(429);
        assertThat(GIVEN.tryToSignIn(shop.adminEmail(), Given.PASSWORD).statusCode())
                .as("one back-off for one account")
                .isEqualTo(401);
        ROWS.change("UPDATE user SET lockout_until = UTC_TIMESTAMP(3) WHERE email = ?", shop.adminEmail());
        assertThat(shop.admin()
                        .put(PROFILE + "/password", password(Given.PASSWORD, OTHER))
                        .statusCode())
                .isEqualTo(204);
        assertThat(ROWS.number("SELECT failed_login_attempts FROM user WHERE email = ?", shop.adminEmail()))
                .isZero();
    }

    @Test
    void aPinIsChosenWithThePasswordAndFreesWhoWaited() throws SQLException {
        Shop shop = GIVEN.shop();
        ROWS.change("""
                INSERT INTO pin_throttle (user_id, tenant_id, attempts, locked_until)
                SELECT id, tenant_id, 9, UTC_TIMESTAMP(3) + INTERVAL 1 HOUR FROM user WHERE email = ?""", shop.adminEmail());
        for (String weak : new String[] {"111111", "123456", "12345", "1234567", "abcdef"}) {
            HttpResponse<String> refused = shop.admin().put(PROFILE + "/pin", pin(Given.PASSWORD, weak));
            assertThat(refused.statusCode()).as(weak).isEqualTo(422);
            assertThat(refused.body()).contains("\"field\":\"pin\"");
        }
        assertThat(shop.admin()
                        .put(PROFILE + "/pin", pin(Given.PASSWORD, "482637"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(Given.json(shop.admin().get(PROFILE)).getJsonObject("data").getBoolean("has_pin"))
                .isTrue();
        assertThat(ROWS.text("SELECT pin_hash FROM user WHERE email = ?", shop.adminEmail()))
                .startsWith("$argon2id$");
        assertThat(ROWS.number("SELECT COUNT(*) FROM pin_throttle WHERE tenant_id = ?", shop.id()))
                .isZero();
        assertThat(audit(shop, "user.pin_change")).isEqualTo("{\"fields\":[\"pin\"]}");
    }

    @Test
    void aChangeFromAnotherSiteIsRefused() {
        Shop shop = GIVEN.shop();
        Session forged =
                new Session(PRODUCT, shop.admin().cookie(), "", shop.admin().me());
        assertThat(forged.put(PROFILE, named("Eve", "en", 0)).statusCode()).isEqualTo(403);
        assertThat(forged.delete(PROFILE + "/sessions").statusCode()).isEqualTo(403);
    }

    private static String named(String firstName, String language, int version) {
        return "{\"first_name\": \"%s\", \"last_name\": \"Test\", \"language\": \"%s\", \"version\": %d}"
                .formatted(firstName, language, version);
    }

    private static String password(String current, String next) {
        return "{\"current_password\": \"" + current + "\", \"password\": \"" + next + "\"}";
    }

    private static String pin(String current, String pin) {
        return "{\"current_password\": \"" + current + "\", \"pin\": \"" + pin + "\"}";
    }

    private static String audit(Shop shop, String action) throws SQLException {
        return ROWS.text(
                "SELECT details FROM audit_log WHERE action_code = '" + action + "' AND tenant_id = ?", shop.id());
    }
}
