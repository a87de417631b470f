package org.comptoir.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each click is counted once, as what it is; for its link, its tag and the shop. */
class ClicksIT {
    private static final Product PRODUCT = Product.shared();
    private static final Followers FOLLOWERS = new Followers(PRODUCT);
    private static final String PATH = "/api/staff/links";

    private Given.Shop shop;
    private Given.Session staff;

    @BeforeEach
    void open() {
        shop = Given.in(PRODUCT).shop();
        staff = shop.admin();
    }

    @Test
    void clicksAreThereAtOnceAndEachIsCountedOnce() {
        String token = make("sale", "mail");
        FOLLOWERS.click("/r/" + token);
        FOLLOWERS.click("/r/" + token);
        FOLLOWERS.clickFrom("127.0.0.41", "/r/" + token + "?c=qr");
        FOLLOWERS.get("/r/" + token, "User-Agent: curl/8.0");
        assertThat(Followers.figures(staff, token).getInt("humans"))
                .as("before any rollup")
                .isEqualTo(3);
        FOLLOWERS.awaitCounted();
        assertFigures(token, 3, 1, 2, 1);
        FOLLOWERS.click("/r/" + token);
        FOLLOWERS.awaitCounted();
        assertFigures(token, 4, 1, 2, 1);
        assertThat(staff.get(PATH + "/" + token + "/days?days=2").body()).contains("\"humans\":4");
        assertThat(staff.get(PATH + "/clicks?tag=sale").body())
                .contains("\"channel\":\"mail\"", "\"followed\":1", "\"humans\":4", "\"visitors\":2");
        assertThat(staff.get("/api/staff/link-files/csv?tag=sale").body()).contains("/r/" + token, ";4;1;2;0;1");
        assertThat(staff.get("/api/staff/link-files/" + token + "/csv").body()).contains(";4;1;2;0;1");
    }

    @Test
    void clicksThatCameWithTheMessageAreTakenBack() {
        String token = make("wave", "mail");
        FOLLOWERS.click("/r/" + token);
        FOLLOWERS.awaitCounted();
        assertFigures(token, 1, 0, 1, 0);
        FOLLOWERS.update("UPDATE short_link SET delivered_at = UTC_TIMESTAMP(3) WHERE token = ?", token);
        assertThat(staff.post(PATH + "/" + token + "/rejudge", null).statusCode())
                .isEqualTo(200);
        FOLLOWERS.awaitCounted();
        assertFigures(token, 0, 0, 0, 1);
        assertThat(reason(token)).isEqualTo("delivery");
        assertThat(staff.get(PATH + "/clicks?tag=wave").body())
                .contains("\"followed\":0", "\"humans\":0", "\"bots\":1");
        FOLLOWERS.update("UPDATE short_link SET delivered_at = NULL WHERE token = ?", token);
        staff.post(PATH + "/" + token + "/rejudge", null);
        FOLLOWERS.awaitCounted();
        assertFigures(token, 1, 0, 1, 0);
        assertThat(staff.get(PATH + "/clicks?tag=wave").body())
                .contains("\"followed\":1", "\"humans\":1", "\"bots\":0");
    }

    @Test
    void whoFollowsEveryLinkOfAMessageAtOnceIsAMachine() {
        String first = make("m", "mail");
        String second = make("m", "mail");
        String single = make("m", "mail");
        FOLLOWERS.update("UPDATE short_link SET message = ? WHERE token IN (?, ?)", "message-1", first, second);
        FOLLOWERS.update("UPDATE short_link SET message = ? WHERE token = ?", "message-2", single);
        FOLLOWERS.click("/r/" + first);
        FOLLOWERS.click("/r/" + second);
        FOLLOWERS.click("/r/" + single);
        FOLLOWERS.awaitCounted();
        assertFigures(first, 0, 0, 0, 1);
        assertFigures(second, 0, 0, 0, 1);
        assertFigures(single, 1, 0, 1, 0);
        assertThat(reason(first)).isEqualTo("sweep");
    }

    @Test
    void aTagAndTheShopAreAddedUpByDayAndWhereFrom() {
        String first = make("sale", "mail");
        String second = make("sale", "sms");
        String other = make("other", null);
        FOLLOWERS.get("/r/" + first, "User-Agent: " + Followers.BROWSER, "Referer: https://mail.example/");
        FOLLOWERS.click("/r/" + second + "?c=qr");
        FOLLOWERS.get("/r/" + second, "User-Agent: curl/8.0");
        FOLLOWERS.click("/r/" + other);
        FOLLOWERS.awaitCounted();
        assertToday("?tag=sale&days=1", 2, 1, 2, 1);
        assertToday("?days=1", 3, 1, 3, 1);
        assertThat(staff.get(PATH + "/referrers?tag=sale").body())
                .contains("\"host\":\"mail.example\",\"humans\":1", "{\"host\":\"\",\"humans\":1}");
        FOLLOWERS.update("UPDATE short_link SET delivered_at = UTC_TIMESTAMP(3) WHERE token = ?", first);
        staff.post(PATH + "/" + first + "/rejudge", null);
        FOLLOWERS.awaitCounted();
        assertToday("?tag=sale&days=1", 1, 1, 1, 2);
        assertToday("?days=1", 2, 1, 2, 2);
        assertThat(staff.get(PATH + "/referrers?tag=sale").body()).doesNotContain("mail.example");
        assertThat(staff.get("/api/staff/link-files/days?tag=sale&days=1").body())
                .contains(";1;1;1;0;2");
        assertThat(staff.get(PATH + "/days?days=0").body()).contains("\"field\":\"days\"");
    }

    private void assertToday(String query, int humans, int qr, int visitors, int bots) {
        assertThat(staff.get(PATH + "/days" + query).body())
                .contains("{\"bots\":%4$d,\"humans\":%1$d,\"prefetches\":0,\"qr\":%2$d,\"visitors\":%3$d}"
                        .formatted(humans, qr, visitors, bots));
    }

    private String make(String tag, String channel) {
        String more = channel == null ? "" : ",\"channel\":\"" + channel + "\"";
        return Followers.make(staff, "{\"target_url\":\"https://shop.example/\",\"tag\":\"" + tag + "\"" + more + "}");
    }

    private void assertFigures(String token, int humans, int qr, int visitors, int bots) {
        assertThat(Followers.figures(staff, token).toString())
                .isEqualTo("{\"bots\":%4$d,\"humans\":%1$d,\"prefetches\":0,\"qr\":%2$d,\"visitors\":%3$d}"
                        .formatted(humans, qr, visitors, bots));
    }

    private static String reason(String token) {
        try (var connection = PRODUCT.connect();
                var row = connection
                        .createStatement()
                        .executeQuery("SELECT MAX(reason) FROM short_click WHERE token = '" + token + "'")) {
            row.next();
            return row.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
