package org.comptoir.links;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff see of links: what they brought, told apart, and never anybody else's. */
class LinksIT {
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
    void aLinkEndsWhenSomebodySaysSo() {
        String token = make("short", null);
        assertThat(FOLLOWERS.click("/r/" + token).status()).isEqualTo(303);
        assertThat(staff.post(PATH + "/" + token + "/end", null).statusCode()).isEqualTo(200);
        Await.until(Duration.ofSeconds(20), "every node knows", () -> Optional.of(token)
                .filter(ended -> FOLLOWERS.click("/r/" + ended).status() == 410));
        assertThat(staff.post(PATH + "/" + token + "/end", null).body()).contains("INVALID_TRANSITION");
    }

    @Test
    void theListIsWalkedByCursorAndNarrowed() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(0, make(i < 2 ? "old" : "new", i == 4 ? "sms" : "mail"));
        }
        List<String> found = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonObject page = Given.json(staff.get(PATH + "?page_size=2" + (next.isEmpty() ? "" : "&cursor=" + next)));
            page.getJsonArray("data")
                    .forEach(one -> found.add(one.asJsonObject().getString("token")));
            next = page.getString("next", null);
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(made);
        assertThat(total("?tag=old")).isEqualTo(2);
        assertThat(total("?tag=new&channel=sms")).isEqualTo(1);
        assertThat(total("?q=" + made.get(0))).isEqualTo(1);
        assertThat(total("?q=http://localhost/r/" + made.get(0) + "?c=qr")).isEqualTo(1);
    }

    @Test
    void whatCannotBeALinkIsRefused() {
        assertThat(staff.post(PATH, "{\"target_url\":\"javascript:alert(1)\"}").body())
                .contains("\"field\":\"target_url\"");
        assertThat(staff.post(PATH, "{\"target_url\":\"https://a.example\",\"tag\":\"a b\"}")
                        .body())
                .contains("\"field\":\"tag\"");
        assertThat(staff.post(PATH, "{\"target_url\":\"https://a.example\",\"expires_at\":\"2020-01-01T00:00:00Z\"}")
                        .body())
                .contains("\"field\":\"expires_at\"");
    }

    @Test
    void nextDoorSeesNothing() {
        String token = make("mine", null);
        Given.Session next = Given.in(PRODUCT).shop().admin();
        for (String path :
                List.of(PATH + "/" + token, PATH + "/" + token + "/days", PATH + "/" + token + "/referrers")) {
            assertThat(next.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(next.post(PATH + "/" + token + "/end", null).statusCode()).isEqualTo(404);
        assertThat(next.get("/api/staff/link-files/" + token + "/svg").statusCode())
                .isEqualTo(404);
        assertThat(next.get(PATH + "/clicks?tag=mine").body()).contains("\"total\":0");
    }

    private String make(String tag, String channel) {
        String more = channel == null ? "" : ",\"channel\":\"" + channel + "\"";
        return Followers.make(staff, "{\"target_url\":\"https://shop.example/\",\"tag\":\"" + tag + "\"" + more + "}");
    }

    private void assertFigures(String token, int humans, int qr, int visitors, int bots) {
        assertThat(Followers.figures(staff, token).toString())
                .isEqualTo("{\"humans\":%d,\"qr\":%d,\"visitors\":%d,\"prefetches\":0,\"bots\":%d}"
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

    private long total(String query) {
        return Given.json(staff.get(PATH + query)).getInt("total");
    }
}
