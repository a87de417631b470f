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

    private long total(String query) {
        return Given.json(staff.get(PATH + query)).getInt("total");
    }
}
