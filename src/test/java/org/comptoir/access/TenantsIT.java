package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.List;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** Tenants over the API: who may touch them, and what can be changed. */
class TenantsIT {
    private static final Product PRODUCT = Product.shared();
    private static final Given GIVEN = Given.in(PRODUCT);
    private static final Session OPERATOR = Operator.SESSION;

    @Test
    void anotherTenantsAdministratorMayTouchNone() {
        Shop shop = GIVEN.shop();
        String own = Operator.path(shop);
        assertThat(shop.admin().get("/api/staff/tenants").statusCode()).isEqualTo(403);
        assertThat(shop.admin().get(own).statusCode()).isEqualTo(403);
        assertThat(shop.admin()
                        .put(own, settings(Operator.view(shop)).build().toString())
                        .statusCode())
                .isEqualTo(403);
        for (String act : List.of("/suspend", "/resume", "/rotate-secret")) {
            assertThat(shop.admin().post(own + act, "{}").statusCode()).as(act).isEqualTo(403);
        }
        assertThat(shop.admin().delete(own).statusCode()).isEqualTo(403);
        assertThat(shop.admin().get(own + "/deletion").statusCode()).isEqualTo(403);
        assertThat(shop.admin().get("/access/tenants").statusCode()).isEqualTo(403);
        assertThat(shop.admin().get("/dashboard/home").body()).doesNotContain("/access/tenants");
        assertThat(OPERATOR.get("/dashboard/home").body()).contains("/access/tenants");
    }

    @Test
    void theListFindsAndNarrows() {
        Shop shop = GIVEN.shop();
        List<JsonObject> found = list("q=" + shop.slug());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).getString("id")).isEqualTo(shop.id());
        assertThat(found.get(0).getInt("people")).isEqualTo(1);
        assertThat(list("q=" + shop.slug() + "&state=suspended")).isEmpty();
        OPERATOR.post(Operator.path(shop) + "/suspend", "{}");
        assertThat(list("q=" + shop.slug() + "&state=suspended")).hasSize(1);
        assertThat(list("q=" + shop.slug() + "&state=active")).isEmpty();
        assertThat(list("q=%25%25")).isEmpty();
        assertThat(OPERATOR.get("/api/staff/tenants?state=odd").statusCode()).isEqualTo(422);
        assertThat(OPERATOR.get("/access/tenants?q=" + shop.slug()).body()).contains("/access/tenant?id=" + shop.id());
        assertThat(OPERATOR.get("/access/tenants?page=99").statusCode()).isEqualTo(302);
    }

    @Test
    void settingsAreWrittenOverTheVersionThatWasRead() {
        Shop shop = GIVEN.shop();
        JsonObject before = Operator.view(shop);
        String first = settings(before)
                .add("name", "Renamed")
                .add("delivery_fee_cents", 250)
                .build()
                .toString();
        HttpResponse<String> saved = OPERATOR.put(Operator.path(shop), first);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(Operator.view(shop).getString("name")).isEqualTo("Renamed");
        HttpResponse<String> stale = OPERATOR.put(
                Operator.path(shop),
                settings(before).add("name", "Too late").build().toString());
        assertThat(stale.statusCode()).isEqualTo(409);
        JsonObject details = Given.json(stale).getJsonObject("error").getJsonObject("details");
        assertThat(details.getInt("version")).isEqualTo(before.getInt("version") + 1);
        assertThat(details.getJsonObject("changed").keySet()).containsExactlyInAnyOrder("name", "delivery_fee_cents");
        assertThat(Operator.view(shop).getString("name")).isEqualTo("Renamed");
        assertThat(Operator.trail("tenant.update", shop))
                .contains("[\"name\",\"delivery_fee_cents\"]")
                .doesNotContain("Renamed");
    }

    @Test
    void whatIsNoSettingIsIgnored() {
        Shop shop = GIVEN.shop();
        Shop other = GIVEN.shop();
        JsonObject before = Operator.view(shop);
        String body = settings(before)
                .add("name", "Mine")
                .add("id", other.id())
                .add("slug", "stolen")
                .add("is_operator", true)
                .add("is_active", false)
                .add("event_secret", "known")
                .build()
                .toString();
        assertThat(OPERATOR.put(Operator.path(shop), body).statusCode()).isEqualTo(200);
        JsonObject after = Operator.view(shop);
        for (String field : List.of("id", "slug", "is_operator", "is_active", "has_event_secret")) {
            assertThat(after.get(field)).as(field).isEqualTo(before.get(field));
        }
        assertThat(Operator.view(other).getString("name")).isNotEqualTo("Mine");
    }

    @Test
    void wrongSettingsAreNamed() {
        Shop shop = GIVEN.shop();
        JsonObject before = Operator.view(shop);
        Object[][] wrong = {
            {"name", " "},
            {"host", "no host"},
            {"country", "XX"},
            {"time_zone", "Mars/Base"},
            {"locale", "de"},
            {"currency", "QQQ"},
            {"day_cutoff_hour", 24},
            {"sla_minutes", 0},
            {"delivery_fee_cents", -1},
            {"delivery_fee_vat_rate", 1001},
            {"sender_name", "A\r\nBcc: x"},
            {"sender_address", "nobody"},
            {"vat_no", "1".repeat(21)}
        };
        for (Object[] one : wrong) {
            JsonValue value = one[1] instanceof Integer n ? Json.createValue(n) : Json.createValue((String) one[1]);
            HttpResponse<String> refused = OPERATOR.put(
                    Operator.path(shop),
                    settings(before).add((String) one[0], value).build().toString());
            assertThat(refused.statusCode()).as((String) one[0]).isEqualTo(422);
            assertThat(refused.body()).contains("\"field\":\"" + one[0] + "\"");
        }
    }

    @Test
    void aHostBelongsToOneTenant() {
        Shop shop = GIVEN.shop();
        Shop other = GIVEN.shop();
        String host = shop.slug() + ".example";
        assertThat(OPERATOR.put(
                                Operator.path(shop),
                                settings(Operator.view(shop))
                                        .add("host", host)
                                        .build()
                                        .toString())
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> taken = OPERATOR.put(
                Operator.path(other),
                settings(Operator.view(other))
                        .add("host", host.toUpperCase())
                        .build()
                        .toString());
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("\"field\":\"host\"");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String none = "/api/staff/tenants/01900000-0000-7000-8000-00000000ffff";
        assertThat(OPERATOR.get(none).statusCode()).isEqualTo(404);
        assertThat(OPERATOR.post(none + "/suspend", "{}").statusCode()).isEqualTo(404);
        assertThat(OPERATOR.delete(none).statusCode()).isEqualTo(404);
        assertThat(OPERATOR.get(none + "/deletion").statusCode()).isEqualTo(404);
        assertThat(OPERATOR.get("/access/tenant?id=none").statusCode()).isEqualTo(404);
    }

    private static JsonObjectBuilder settings(JsonObject view) {
        return Json.createObjectBuilder(view);
    }

    private static List<JsonObject> list(String query) {
        HttpResponse<String> answer = OPERATOR.get("/api/staff/tenants?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Given.json(answer).getJsonArray("data").getValuesAs(JsonObject.class);
    }
}
