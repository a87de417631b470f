package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API tokens over HTTP: what one gives, what it never gives, and when it ends. */
class TokenIT {
    private static final Product PRODUCT = Product.shared();
    private static final Given GIVEN = Given.in(PRODUCT);
    private static final String TOKENS = "/api/staff/profile/tokens";

    @Test
    void aTokenHasThePersonsTenantAndPermissionsAndNoMore() throws SQLException {
        Shop shop = GIVEN.shop();
        Team team = new Team(PRODUCT, shop);
        team.hire("kitchen", "Cook", "One", "cook");
        Program admin = Program.of(shop.admin(), 30);
        Program cook = Program.of(team.enter("cook"), 30);
        var me = Given.json(admin.get("/api/me")).getJsonObject("data");
        assertThat(me.getString("tenant_id")).isEqualTo(shop.id());
        assertThat(me.getJsonArray("permissions")).isEqualTo(shop.admin().me().getJsonArray("permissions"));
        assertThat(me.isNull("csrf_token")).isTrue();
        assertThat(admin.get("/api/staff/users").body()).contains(shop.adminEmail());
        assertThat(cook.get("/api/staff/users").statusCode()).isEqualTo(403);
        assertThat(cook.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenIsStoredAsAHashAndToldOnce() throws SQLException {
        Shop shop = GIVEN.shop();
        Program program = Program.of(shop.admin(), 365);
        assertThat(program.token()).startsWith("comptoir_").hasSizeGreaterThan(50);
        assertThat(Rows.of(PRODUCT)
                        .number(
                                "SELECT COUNT(*) FROM api_token WHERE token_hash = UNHEX(SHA2(?, 256))",
                                program.token()))
                .isEqualTo(1);
        HttpResponse<String> list = shop.admin().get(TOKENS);
        assertThat(list.body()).contains("Cash book").doesNotContain(program.token(), "hash");
        assertThat(Rows.of(PRODUCT)
                        .text(
                                "SELECT details FROM audit_log WHERE action_code = 'api_token.create' AND tenant_id = ?",
                                shop.id()))
                .contains("name")
                .doesNotContain("Cash book", "comptoir_");
    }

    @Test
    void aChangeNeedsNoCsrfTokenBecauseNoBrowserSendsATokenByItself() {
        Shop shop = GIVEN.shop();
        Program program = Program.of(shop.admin(), 30);
        String body = "{\"first_name\": \"Grace\", \"last_name\": \"Test\", \"language\": \"en\", \"version\": 0}";
        assertThat(program.send("PUT", "/api/staff/profile", body).statusCode()).isEqualTo(200);
        assertThat(shop.admin().get("/api/staff/profile").body()).contains("Grace");
    }

    @Test
    void whatGuardsTheAccountTakesASession() {
        Shop shop = GIVEN.shop();
        Program program = Program.of(shop.admin(), 30);
        String password = "{\"current_password\": \"" + Given.PASSWORD + "\", \"password\": \"another long password\"}";
        String pin = "{\"current_password\": \"" + Given.PASSWORD + "\", \"pin\": \"482637\"}";
        List<HttpResponse<String>> answers = List.of(
                program.send("POST", TOKENS, "{\"name\": \"Next\", \"expires_in_days\": 30}"),
                program.send("DELETE", TOKENS + "/" + program.id(), null),
                program.send("PUT", "/api/staff/profile/password", password),
                program.send("PUT", "/api/staff/profile/pin", pin),
                program.send("DELETE", "/api/staff/profile/sessions", null),
                program.send("DELETE", "/api/staff/profile/sessions/1", null),
                program.send("POST", "/api/logout", null, "Cookie", shop.admin().cookie()));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode())
                .as(answer.uri() + answer.body())
                .isEqualTo(403));
        assertThat(shop.admin().get("/api/me").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(GIVEN.tryToSignIn(shop.adminEmail(), Given.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenOpensNoPage() {
        Shop shop = GIVEN.shop();
        Program program = Program.of(shop.admin(), 30);
        for (String path : List.of("/access/users", "/api/../access/users", "/api/..;/access/users")) {
            HttpResponse<String> answer = program.get(path);
            assertThat(answer.statusCode()).as(path).isIn(302, 400, 401, 404);
            assertThat(answer.body()).doesNotContain(shop.adminEmail());
        }
        assertThat(program.send(
                                "GET",
                                "/access/users",
                                null,
                                "Cookie",
                                shop.admin().cookie())
                        .statusCode())
                .as("a page goes by the cookie whatever else is sent")
                .isEqualTo(200);
    }

    @Test
    void aWrongTokenIsRefusedWhateverCookieComesWithIt() {
        Shop shop = GIVEN.shop();
        Program wrong = new Program(PRODUCT, 0, "comptoir_nothing");
        HttpResponse<String> refused =
                wrong.send("GET", "/api/me", null, "Cookie", shop.admin().cookie());
        assertRefused(refused);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(way -> assertThat(way).startsWith("Bearer"));
        assertRefused(new Program(PRODUCT, 0, "").get("/api/staff/users"));
        assertRefused(new Program(PRODUCT, 0, shop.admin().cookie().replaceFirst(".*=", "")).get("/api/me"));
    }

    @Test
    void aRevokedTokenIsRefusedOnItsNextCall() throws SQLException {
        Shop shop = GIVEN.shop();
        Program program = Program.of(shop.admin(), 30);
        assertThat(program.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(shop.admin().delete(TOKENS + "/" + program.id()).statusCode())
                .isEqualTo(204);
        assertRefused(program.get("/api/me"));
        assertThat(shop.admin().delete(TOKENS + "/" + program.id()).statusCode())
                .isEqualTo(404);
        assertThat(Given.json(shop.admin().get(TOKENS)).getInt("total")).isZero();
        assertThat(Rows.of(PRODUCT)
                        .number(
                                "SELECT COUNT(*) FROM audit_log WHERE action_code = 'api_token.revoke' AND tenant_id = ?",
                                shop.id()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE user SET is_active = 0 WHERE tenant_id = ?",
                "UPDATE role SET is_active = 0 WHERE tenant_id = ?",
                "UPDATE tenants SET is_active = 0 WHERE id = ?",
                "UPDATE api_token SET expires_at = UTC_TIMESTAMP(3) WHERE tenant_id = ?"
            })
    void whoMayNotActHasNoTokenEither(String change) throws SQLException {
        Shop shop = GIVEN.shop();
        Program program = Program.of(shop.admin(), 30);
        assertThat(program.get("/api/me").statusCode()).isEqualTo(200);
        Rows.of(PRODUCT).change(change, shop.id());
        assertRefused(program.get("/api/me"));
    }

    @Test
    void nobodyTouchesAnothersToken() throws SQLException {
        Shop shop = GIVEN.shop();
        Team team = new Team(PRODUCT, shop);
        team.hire("admin", "Second", "Admin", "second");
        Session second = team.enter("second");
        Program program = Program.of(shop.admin(), 30);
        assertThat(second.delete(TOKENS + "/" + program.id()).statusCode()).isEqualTo(404);
        assertThat(GIVEN.shop().admin().delete(TOKENS + "/" + program.id()).statusCode())
                .isEqualTo(404);
        assertThat(Given.json(second.get(TOKENS)).getInt("total")).isZero();
        assertThat(program.get("/api/me").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \" \", \"expires_in_days\": 30} name",
                "{\"name\": \"x\", \"expires_in_days\": 0} expires_in_days",
                "{\"name\": \"x\", \"expires_in_days\": 366} expires_in_days",
                "{\"name\": \"x\"} expires_in_days"
            })
    void aTokenHasANameAndAnEnd(String bodyAndField) {
        int cut = bodyAndField.lastIndexOf(' ');
        HttpResponse<String> refused = GIVEN.shop().admin().post(TOKENS, bodyAndField.substring(0, cut));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"" + bodyAndField.substring(cut + 1) + "\"");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.body()).contains("AUTH_REQUIRED");
    }
}
