package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** Where one is signed in, and signing out from there, over HTTP. */
class OwnSessionsIT {
    private static final Product PRODUCT = Product.shared();
    private static final Given GIVEN = Given.in(PRODUCT);
    private static final Rows ROWS = Rows.of(PRODUCT);
    private static final String PROFILE = "/api/staff/profile";

    @Test
    void aPersonSeesAndEndsTheirOwnSessionsOnly() throws SQLException {
        Shop shop = GIVEN.shop();
        Session second = GIVEN.signIn(shop.adminEmail(), Given.PASSWORD);
        Session third = GIVEN.signIn(shop.adminEmail(), Given.PASSWORD);
        Shop stranger = GIVEN.shop();
        JsonObject list = Given.json(shop.admin().get(PROFILE + "/sessions"));
        assertThat(list.getInt("total")).isEqualTo(3);
        JsonObject own = list.getJsonArray("data").getJsonObject(0);
        assertThat(own.getBoolean("is_current")).isTrue();
        assertThat(own.getString("device")).isEqualTo("Java-http-client");
        JsonObject thirds = Given.json(third.get(PROFILE + "/sessions"))
                .getJsonArray("data")
                .getJsonObject(0);
        String path = PROFILE + "/sessions/" + thirds.getInt("id");
        assertThat(stranger.admin().delete(path).statusCode()).isEqualTo(404);
        assertThat(third.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(shop.admin().delete(path).statusCode()).isEqualTo(204);
        assertThat(third.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(shop.admin().delete(path).statusCode()).isEqualTo(404);
        assertThat(second.get("/api/me").statusCode()).isEqualTo(200);
        assertThat(shop.admin().delete(PROFILE + "/sessions").statusCode()).isEqualTo(204);
        assertThat(second.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(shop.admin().get("/api/me").statusCode()).isEqualTo(200);
        assertThat(stranger.admin().get("/api/me").statusCode()).isEqualTo(200);
        assertThat(ROWS.number(
                        "SELECT COUNT(*) FROM audit_log WHERE action_code = 'session.end' AND tenant_id = ?",
                        shop.id()))
                .isEqualTo(2);
    }
}
