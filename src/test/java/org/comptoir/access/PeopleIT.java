package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** The lists of people and roles, over HTTP: who is found, in which order, and by whom. */
class PeopleIT {
    private static final Product PRODUCT = Product.shared();
    private static final Given GIVEN = Given.in(PRODUCT);

    @Test
    void aPageIsCutBySqlAndTheTotalIsWhole() throws SQLException {
        Shop shop = GIVEN.shop();
        Team team = new Team(PRODUCT, shop);
        for (int i = 0; i < 24; i++) {
            team.hire("kitchen", "Cook", "Number %02d".formatted(i), "cook" + i);
        }
        List<JsonObject> first = people(shop.admin(), "", 25);
        List<JsonObject> second = people(shop.admin(), "?page=2", 25);
        assertThat(first).hasSize(20);
        assertThat(second).hasSize(5);
        assertThat(first)
                .extracting(p -> p.getInt("id"))
                .doesNotContainAnyElementsOf(
                        second.stream().map(p -> p.getInt("id")).toList());
        assertThat(names(first)).startsWith("Number 00", "Number 01");
        assertThat(names(second)).endsWith("Number 23", "Test");
        assertThat(people(shop.admin(), "?page=2147483647&page_size=100", 25)).isEmpty();
        for (String bad :
                List.of("page=0", "page_size=0", "page_size=101", "page=x", "state=odd", "q=" + "a".repeat(201))) {
            HttpResponse<String> refused = shop.admin().get("/api/staff/users?" + bad);
            assertThat(refused.statusCode()).as(bad).isEqualTo(422);
            assertThat(refused.body()).contains("\"field\":\"" + bad.replaceFirst("=.*", "") + "\"");
        }
    }

    @Test
    void aSearchTakesNameAndMailAtTheirWord() throws SQLException {
        Shop shop = GIVEN.shop();
        Team team = new Team(PRODUCT, shop);
        team.hire("counter", "Zoé", "Martin", "zed");
        team.hire("counter", "Al_ce", "Du%pont", "alice");
        assertThat(found(shop, "zoe mart")).containsExactly("Martin");
        assertThat(found(shop, "martin zoé")).containsExactly("Martin");
        assertThat(found(shop, " ZED@" + shop.slug() + " ")).containsExactly("Martin");
        assertThat(found(shop, "%")).containsExactly("Du%pont");
        assertThat(found(shop, "_")).containsExactly("Du%pont");
        assertThat(found(shop, "!")).isEmpty();
        assertThat(found(shop, "' OR 1=1 -- ")).isEmpty();
    }

    @Test
    void filtersNarrowTogether() throws SQLException {
        Shop shop = GIVEN.shop();
        Team team = new Team(PRODUCT, shop);
        team.hire("kitchen", "Never", "Signed", "never");
        team.hire("kitchen", "Long", "Gone", "gone");
        team.hire("drive", "Just", "Here", "here");
        team.set("gone", "last_login_at = UTC_TIMESTAMP(3) - INTERVAL 91 DAY, is_active = 0");
        team.set("here", "last_login_at = UTC_TIMESTAMP(3) - INTERVAL 89 DAY");
        assertThat(names(people(shop.admin(), "?role=kitchen", 2))).containsExactly("Gone", "Signed");
        assertThat(names(people(shop.admin(), "?state=inactive", 1))).containsExactly("Gone");
        assertThat(names(people(shop.admin(), "?sign_in=dormant", 2))).containsExactly("Gone", "Signed");
        assertThat(names(people(shop.admin(), "?sign_in=recent", 2))).containsExactly("Here", "Test");
        List<JsonObject> both = people(shop.admin(), "?sign_in=dormant&state=active", 1);
        assertThat(names(both)).containsExactly("Signed");
        assertThat(both.get(0).getBoolean("is_dormant")).isTrue();
        assertThat(both.get(0).isNull("last_login_at")).isTrue();
        assertThat(people(shop.admin(), "?role=none", 0)).isEmpty();
    }

    @Test
    void nobodySeesAnotherTenantsPeople() throws SQLException {
        Shop mine = GIVEN.shop();
        Shop theirs = GIVEN.shop();
        long own = mine.admin().me().getInt("user_id");
        long foreign = theirs.admin().me().getInt("user_id");
        HttpResponse<String> person = mine.admin().get("/api/staff/users/" + own);
        assertThat(person.statusCode()).isEqualTo(200);
        assertThat(Given.json(person).getJsonObject("data").getString("email")).isEqualTo(mine.adminEmail());
        assertThat(person.body()).doesNotContain("hash", "argon2");
        for (long id : new long[] {foreign, 0, Long.MAX_VALUE}) {
            HttpResponse<String> refused = mine.admin().get("/api/staff/users/" + id);
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(refused.body()).contains("USER_NOT_FOUND");
        }
        assertThat(found(mine, theirs.slug())).isEmpty();
        assertThat(mine.admin().get("/access/users?q=" + theirs.slug()).body()).doesNotContain(theirs.adminEmail());
    }

    @Test
    void whoMayNotSeePeopleSeesNone() throws SQLException {
        Shop shop = GIVEN.shop();
        Team team = new Team(PRODUCT, shop);
        team.hire("kitchen", "Cook", "One", "cook");
        Session kitchen = team.enter("cook");
        for (String path : List.of("users", "users/1", "roles", "permissions", "sources")) {
            assertThat(kitchen.get("/api/staff/" + path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(kitchen.get("/access/users").statusCode()).isEqualTo(403);
        assertThat(kitchen.get("/access/roles").statusCode()).isEqualTo(403);
        team.hire("manager", "Who", "Reads", "manager");
        Session manager = team.enter("manager");
        assertThat(manager.get("/api/staff/roles").statusCode()).isEqualTo(200);
        assertThat(manager.get("/access/roles").statusCode()).isEqualTo(200);
        team.grant("kitchen", "role.manage");
        assertThat(kitchen.get("/api/staff/roles").statusCode()).isEqualTo(200);
        assertThat(kitchen.get("/api/staff/users").statusCode()).isEqualTo(403);
        assertThat(kitchen.get("/access/roles").statusCode()).isEqualTo(200);
        assertThat(kitchen.get("/access/roles").body()).doesNotContain("/access/users?role=");
    }

    @Test
    void aRoleSaysWhatItGives() throws SQLException {
        Shop shop = GIVEN.shop();
        Team team = new Team(PRODUCT, shop);
        team.hire("drive", "Lane", "One", "one");
        team.hire("drive", "Lane", "Two", "two");
        List<JsonObject> roles = data(shop.admin().get("/api/staff/roles"));
        assertThat(roles).hasSize(5);
        JsonObject drive = roles.stream()
                .filter(r -> r.getString("code").equals("drive"))
                .findFirst()
                .orElseThrow();
        assertThat(drive.getInt("people")).isEqualTo(2);
        assertThat(drive.getString("order_source")).isEqualTo("drive");
        assertThat(drive.getJsonArray("visible_sources")).hasSize(1);
        assertThat(drive.getJsonArray("permissions").toString())
                .contains("order.deliver")
                .doesNotContain("user.read");
        assertThat(shop.admin().get("/api/staff/roles").body()).doesNotContain("tenant.manage");
        assertThat(shop.admin().get("/api/staff/permissions").body())
                .contains("role.manage")
                .doesNotContain("tenant.manage");
        assertThat(shop.admin().get("/api/staff/sources").body()).contains("\"kiosk\"", "\"counter\"", "\"drive\"");
        assertThat(shop.admin().get("/access/roles").body()).contains("/access/users?role=drive");
    }

    @Test
    void thePageSortsKeepsItsAddressAndGoesBackToItsEnd() throws SQLException {
        Shop shop = GIVEN.shop();
        Team team = new Team(PRODUCT, shop);
        team.hire("kitchen", "Bea", "Zett", "zett");
        String down = shop.admin().get("/access/users?sort=-name&state=active").body();
        assertThat(down.indexOf("<strong>Bea Zett")).isPositive().isLessThan(down.indexOf("<strong>Ada Test"));
        assertThat(down).contains("state=active&amp;sort=name").contains("value=\"active\" selected=\"selected\"");
        String none = shop.admin().get("/access/users?q=%3Cb%3Enobody").body();
        assertThat(none).doesNotContain("<b>nobody").contains("&lt;b&gt;nobody").contains("class=\"empty\"");
        HttpResponse<String> beyond = shop.admin().get("/access/users?page=9&role=kitchen");
        assertThat(beyond.statusCode()).isEqualTo(302);
        assertThat(beyond.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/access/users?role=kitchen"));
        assertThat(shop.admin()
                        .get("/access/users?page=x&sort=x&state=x&sign_in=")
                        .statusCode())
                .isEqualTo(200);
    }

    private static List<String> found(Shop shop, String words) {
        HttpResponse<String> answer =
                shop.admin().get("/api/staff/users?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        return names(data(answer));
    }

    private static List<JsonObject> people(Session session, String query, int total) {
        HttpResponse<String> answer = session.get("/api/staff/users" + query);
        List<JsonObject> rows = data(answer);
        assertThat(Given.json(answer).getInt("total")).as(query).isEqualTo(total);
        return rows;
    }

    private static List<JsonObject> data(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Given.json(answer).getJsonArray("data").getValuesAs(JsonObject.class);
    }

    private static List<String> names(List<JsonObject> people) {
        return people.stream().map(p -> p.getString("last_name")).toList();
    }
}
