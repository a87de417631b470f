package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** Sign-in, its limits and what a session may do, over HTTP. */
class SessionIT {
    private static final Product PRODUCT = Product.shared();
    private static final Given GIVEN = Given.in(PRODUCT);

    @Test
    void aSessionIsARowThatHoldsNoToken() throws SQLException {
        Shop shop = GIVEN.shop();
        String token = shop.admin().cookie().substring("comptoir_session=".length());
        assertThat(shop.admin().get("/api/me").statusCode()).isEqualTo(200);
        assertThat(count("SELECT COUNT(*) FROM user_session WHERE token_hash = UNHEX(SHA2(?, 256))", token))
                .isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM user_session WHERE csrf_token = ?", token))
                .isZero();
    }

    @Test
    void everyFailureSoundsTheSame() throws SQLException {
        Shop shop = GIVEN.shop();
        HttpResponse<String> wrong = GIVEN.tryToSignIn(shop.adminEmail(), "not the password");
        HttpResponse<String> unknown = GIVEN.tryToSignIn("nobody@" + shop.slug() + ".test", Given.PASSWORD);
        execute("UPDATE user SET is_active = 0 WHERE email = ?", shop.adminEmail());
        HttpResponse<String> inactive = GIVEN.tryToSignIn(shop.adminEmail(), Given.PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body())
                .contains("SIGN_IN_FAILED")
                .isEqualTo(unknown.body())
                .isEqualTo(inactive.body());
    }

    @Test
    void failuresMakeAnAccountWaitAndTheWaitEnds() throws SQLException {
        Shop shop = GIVEN.shop();
        for (int i = 0; i < 5; i++) {
            assertThat(GIVEN.tryToSignIn(shop.adminEmail(), "not the password").statusCode())
                    .isEqualTo(401);
        }
        assertThat(GIVEN.tryToSignIn(shop.adminEmail(), Given.PASSWORD).statusCode())
                .isEqualTo(401);
        execute(
                "UPDATE user SET lockout_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE email = ?",
                shop.adminEmail());
        assertThat(GIVEN.tryToSignIn(shop.adminEmail(), Given.PASSWORD).statusCode())
                .isEqualTo(200);
        assertThat(count("SELECT failed_login_attempts FROM user WHERE email = ?", shop.adminEmail()))
                .isZero();
    }

    @Test
    void aSessionEndsAfterFourIdleHoursAndAfterTenInAll() throws SQLException {
        Shop idle = GIVEN.shop();
        age(idle, "last_seen_at = last_seen_at - INTERVAL 239 MINUTE");
        assertThat(idle.admin().get("/api/me").statusCode()).isEqualTo(200);
        age(idle, "last_seen_at = UTC_TIMESTAMP(3) - INTERVAL 241 MINUTE");
        assertThat(idle.admin().get("/api/me").statusCode()).isEqualTo(401);
        Shop old = GIVEN.shop();
        age(old, "created_at = UTC_TIMESTAMP(3) - INTERVAL 601 MINUTE");
        assertThat(old.admin().get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aChangeNeedsTheTokenOfThisSession() {
        Shop shop = GIVEN.shop();
        Session other = GIVEN.signIn(shop.adminEmail(), Given.PASSWORD);
        assertThat(shop.admin().forged("/api/logout", "{}").statusCode()).isEqualTo(403);
        Session mixed = new Session(
                PRODUCT, shop.admin().cookie(), other.csrf(), shop.admin().me());
        assertThat(mixed.post("/api/logout", "{}").statusCode()).isEqualTo(403);
        assertThat(shop.admin().post("/api/logout", "{}").statusCode()).isEqualTo(204);
        assertThat(shop.admin().get("/api/me").statusCode()).isEqualTo(401);
        assertThat(other.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aWithdrawnPermissionIsGoneOnTheNextRequest() throws SQLException {
        Shop shop = GIVEN.shop();
        assertThat(shop.admin().get("/access/users").statusCode()).isEqualTo(200);
        assertThat(shop.admin().get("/api/staff/mailbox").statusCode()).isEqualTo(200);
        execute("""
                DELETE rp FROM role_permission rp JOIN role r ON r.id = rp.role_id JOIN permission p ON p.id = rp.permission_id
                 WHERE r.tenant_id = ? AND p.code IN ('user.read', 'notification.read')""", shop.id());
        assertThat(shop.admin().get("/access/users").statusCode()).isEqualTo(403);
        assertThat(shop.admin().get("/api/staff/mailbox").statusCode()).isEqualTo(403);
    }

    @Test
    void onlyTheOperatorMakesTenants() {
        Shop shop = GIVEN.shop();
        assertThat(shop.admin().post("/api/staff/tenants", "{}").statusCode()).isEqualTo(403);
        assertThat(GIVEN.demo("manager@demo.comptoir.test")
                        .post("/api/staff/tenants", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTenantThatCannotWorkIsRefusedByField() throws SQLException {
        Session operator = GIVEN.demo("admin@demo.comptoir.test");
        String body = """
                {"name": "X", "slug": "x-%s", "%s": "%s", "administrator": {"email": "a@x.test", "first_name": "A", "last_name": "B"}}""";
        for (String[] bad : new String[][] {{"time_zone", "Mars/Base"}, {"currency", "XXXX"}, {"locale", "tlh"}}) {
            HttpResponse<String> refused =
                    operator.post("/api/staff/tenants", body.formatted(bad[0].replace('_', '-'), bad[0], bad[1]));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            assertThat(refused.body()).contains("\"" + bad[0] + "\"");
        }
        assertThat(count("SELECT COUNT(*) FROM tenants WHERE slug LIKE ?", "x-%"))
                .isZero();
    }

    @Test
    void aPageAsksForSignInAndLeadsBack() throws Exception {
        HttpResponse<String> answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(PRODUCT.baseUri().resolve("/access/users"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/access/sign-in?next=%2Faccess%2Fusers"));
    }

    @Test
    void aBrokenPostGetsOurErrorPageAndNoStackTrace() throws Exception {
        HttpResponse<String> answer = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(PRODUCT.baseUri().resolve("/access/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                        "signIn=signIn&jakarta.faces.ViewState=1%3A1"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.body())
                .contains("Comptoir")
                .doesNotContain("Payara", "CspException", "\tat ", "org.comptoir.");
    }

    private static void age(Shop shop, String change) throws SQLException {
        execute("UPDATE user_session SET " + change + " WHERE tenant_id = ?", shop.id());
    }

    private static void execute(String sql, String value) throws SQLException {
        try (Connection connection = PRODUCT.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            statement.executeUpdate();
        }
    }

    private static long count(String sql, String value) throws SQLException {
        try (Connection connection = PRODUCT.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
