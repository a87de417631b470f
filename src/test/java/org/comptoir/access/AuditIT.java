package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The trail over the API: whose it is, how it is narrowed and walked, and what a spreadsheet gets. */
class AuditIT {
    private static final String TRAIL = "/api/staff/audit";
    private static final Product PRODUCT = Product.shared();
    private static final Given GIVEN = Given.in(PRODUCT);
    private static Shop shop;

    /** 45 acts, two each minute, so that the walk needs the id too; the first one on the day before in Paris. */
    @BeforeAll
    static void fill() throws SQLException {
        shop = GIVEN.shop();
        long admin = shop.admin().me().getJsonNumber("user_id").longValue();
        for (int i = 0; i < 45; i++) {
            record(
                    i == 0 ? "2026-06-30 21:59:59" : "2026-06-30 22:%02d:00".formatted(i / 2),
                    i,
                    i % 3 == 0 ? null : admin);
        }
    }

    @Test
    void aWalkMeetsEveryActOnceAndComesBack() {
        List<String> seen = new ArrayList<>();
        JsonObject page = list("page_size=20");
        assertThat(page.getInt("total")).isEqualTo(45);
        assertThat(page.containsKey("previous")).isFalse();
        JsonObject first = page;
        seen.addAll(summaries(page));
        while (page.containsKey("next")) {
            page = list("page_size=20&cursor=" + page.getString("next"));
            seen.addAll(summaries(page));
        }
        assertThat(seen)
                .hasSize(45)
                .doesNotHaveDuplicates()
                .startsWith("=act 44", "=act 43")
                .endsWith("=act 0");
        page = list("page_size=20&cursor=" + page.getString("previous"));
        assertThat(summaries(page)).isEqualTo(seen.subList(20, 40));
        assertThat(summaries(list("page_size=20&page=2"))).isEqualTo(seen.subList(20, 40));
        page = list("page_size=20&cursor=" + page.getString("previous"));
        assertThat(summaries(page)).isEqualTo(summaries(first));
        assertThat(page.containsKey("previous")).isFalse();
    }

    @Test
    void filtersNarrow() {
        long admin = shop.admin().me().getJsonNumber("user_id").longValue();
        assertThat(list("person=" + admin).getInt("total")).isEqualTo(30);
        assertThat(list("action=role.update").getInt("total")).isEqualTo(22);
        assertThat(list("action=nothing").getInt("total")).isZero();
        assertThat(list("entity_type=role&person=" + admin).getInt("total")).isEqualTo(30);
        assertThat(summaries(list("to=2026-06-30"))).containsExactly("=act 0");
        assertThat(list("from=2026-07-01&to=2026-07-01").getInt("total")).isEqualTo(44);
    }

    @Test
    void anActReadsWhole() {
        JsonObject act = list("page_size=1").getJsonArray("data").getJsonObject(0);
        assertThat(act.getString("person", null)).isEqualTo("Ada Test");
        assertThat(act.getString("role")).isNotBlank();
        assertThat(act.getString("at")).isEqualTo("2026-06-30T22:22:00Z");
        assertThat(act.getJsonArray("changes").getJsonObject(0).getString("kind"))
                .isEqualTo("added");
    }

    @Test
    void nonsenseIsRefusedByName() {
        for (String bad :
                List.of("from=soon", "person=x", "page_size=101", "cursor=x", "from=2026-07-02&to=2026-07-01")) {
            HttpResponse<String> refused = shop.admin().get(TRAIL + "?" + bad);
            assertThat(refused.statusCode()).as(bad).isEqualTo(422);
            assertThat(refused.body()).contains("\"" + bad.replaceFirst("=.*", "") + "\"");
        }
        assertThat(shop.admin().get(TRAIL + "?page=51").body()).contains("PAGE_TOO_DEEP");
    }

    @Test
    void anotherTenantSeesNothing() {
        Session other = GIVEN.shop().admin();
        assertThat(Given.json(other.get(TRAIL)).getInt("total")).isZero();
        long admin = shop.admin().me().getJsonNumber("user_id").longValue();
        assertThat(Given.json(other.get(TRAIL + "?person=" + admin)).getInt("total"))
                .isZero();
        String next = list("page_size=20").getString("next");
        assertThat(summaries(Given.json(other.get(TRAIL + "?cursor=" + next)))).isEmpty();
        assertThat(other.get(TRAIL + "/csv").body()).doesNotContain("=act");
        assertThat(other.get("/access/audit").body()).doesNotContain("=act");
    }

    @Test
    void onlyHoldersOfTheCodeRead() {
        Session kitchen = GIVEN.demo("kitchen@demo.comptoir.test");
        assertThat(kitchen.get(TRAIL).statusCode()).isEqualTo(403);
        assertThat(kitchen.get(TRAIL + "/csv").statusCode()).isEqualTo(403);
        assertThat(kitchen.get("/access/audit").statusCode()).isEqualTo(403);
        Session manager = GIVEN.demo("manager@demo.comptoir.test");
        assertThat(manager.get(TRAIL).statusCode()).isEqualTo(200);
        assertThat(manager.get("/access/users").body()).contains("/access/audit");
    }

    @Test
    void aSpreadsheetGetsEveryActAndNoFormula() {
        HttpResponse<String> file = shop.admin().get(TRAIL + "/csv?action=role.update");
        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(t -> assertThat(t).startsWith("text/csv"));
        List<String> lines = file.body().lines().toList();
        assertThat(lines).hasSize(23);
        assertThat(lines.get(0))
                .isEqualTo("\uFEFFat,person_id,person,role,action,entity_type,entity_id,summary,changes");
        assertThat(lines.get(1))
                .startsWith("2026-07-01T00:21+02:00,")
                .contains(",'=act 43,")
                .endsWith(",'+ order.read");
        assertThat(shop.admin().get(TRAIL + "/csv").body().lines()).hasSize(46);
        assertThat(shop.admin().get(TRAIL + "/csv?from=soon").statusCode()).isEqualTo(422);
    }

    @Test
    void thePageShowsActsAndKeepsItsFilters() {
        String page = shop.admin()
                .get("/access/audit?action=role.update&to=2026-07-31")
                .body();
        assertThat(page).contains("=act 43", "+ Voir les commandes", "Ada Test").doesNotContain("=act 44", "???");
        assertThat(page)
                .containsPattern(
                        "rel=\"next\" href=\"/access/audit\\?action=role.update&amp;to=2026-07-31&amp;cursor=");
        assertThat(shop.admin().get("/access/audit?cursor=bent&from=soon").statusCode())
                .isEqualTo(200);
    }

    @Test
    void makingATenantIsInItsMakersTrail() {
        Session operator = GIVEN.demo("admin@demo.comptoir.test");
        JsonObject made = Given.json(operator.get(TRAIL + "?action=tenant.create&page_size=100"));
        assertThat(summaries(made)).contains(shop.slug());
    }

    private static JsonObject list(String query) {
        HttpResponse<String> answer = shop.admin().get(TRAIL + "?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Given.json(answer);
    }

    private static List<String> summaries(JsonObject page) {
        return page.getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .map(act -> ((JsonString) act.get("summary")).getString())
                .toList();
    }

    private static void record(String at, int number, Long person) throws SQLException {
        String sql = """
                INSERT INTO audit_log (tenant_id, actor_user_id, actor_role_id, action_code, entity_type, summary, details, created_at)
                VALUES (?, ?, (SELECT u.role_id FROM user u WHERE u.id = ?), ?, 'role', ?, '{"added": ["order.read"]}', ?)""";
        try (Connection connection = PRODUCT.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, shop.id());
            statement.setObject(2, person);
            statement.setObject(3, person);
            statement.setString(4, number % 2 == 0 ? "role.create" : "role.update");
            statement.setString(5, "=act " + number);
            statement.setString(6, at);
            statement.executeUpdate();
        }
    }
}
