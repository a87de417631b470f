package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** Nobody gets into a session by having chosen its cookie beforehand. */
class SessionFixationIT {
    private static final Product PRODUCT = Product.shared();
    private static final Given GIVEN = Given.in(PRODUCT);

    @Test
    void aCookiePlantedBeforeSignInIsWorthNothingAfter() {
        Shop shop = GIVEN.shop();
        Session planted = carrying(shop, "comptoir_session=planted-by-somebody");
        assertThat(signIn(planted, shop)).isNotEqualTo(planted.cookie());
        assertThat(planted.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void everySignInHasANewIdAlsoWhereALivingSessionIsSent() {
        Shop shop = GIVEN.shop();
        Shop attacker = GIVEN.shop();
        String cookie = signIn(attacker.admin(), shop);
        assertThat(cookie).isNotEqualTo(attacker.admin().cookie());
        assertThat(attacker.admin().get("/api/me").body())
                .as("the planted one stays who it was")
                .contains(attacker.adminEmail())
                .doesNotContain(shop.adminEmail());
        assertThat(signIn(carrying(shop, cookie), shop))
                .isNotIn(cookie, shop.admin().cookie());
    }

    private static String signIn(Session with, Shop shop) {
        HttpResponse<String> answer = with.forged(
                "/api/login", "{\"email\": \"" + shop.adminEmail() + "\", \"password\": \"" + Given.PASSWORD + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("comptoir_session="))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
    }

    private static Session carrying(Shop shop, String cookie) {
        return new Session(PRODUCT, cookie, "", shop.admin().me());
    }
}
