package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;
import org.comptoir.test.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a till gets to sell: whole, in few statements, and nothing again where nothing has changed. */
class OrderEntryIT {
    private static final String PATH = "/api/staff/assortment";
    private static Stand stand;

    @BeforeAll
    static void open() throws SQLException {
        stand = Stand.open(Product.shared());
    }

    @Test
    void itHoldsAllThatPricesALineAndSaysWhatIsLacking() throws SQLException {
        JsonObject all = all();
        assertThat(all.getJsonArray("categories")).hasSize(1);
        assertThat(all.getInt("sla_minutes")).isPositive();
        assertThat(all.getString("service_day")).matches("\\d{4}-\\d\\d-\\d\\d");
        JsonObject burger = product(all, stand.burger());
        assertThat(burger.getInt("price_cents")).isEqualTo(650);
        assertThat(burger.getInt("vat_rate")).isEqualTo(55);
        assertThat(burger.getBoolean("is_orderable")).isTrue();
        assertThat(burger.isNull("portions_left")).isTrue();
        assertThat(burger.getJsonArray("ingredients").toString()).contains("\"extra_price_cents\":100");
        JsonObject menu = all.getJsonArray("menus").getJsonObject(0);
        assertThat(menu.getInt("price_maxi_cents")).isEqualTo(1140);
        assertThat(menu.getJsonArray("slots")).hasSize(2);
        assertThat(menu.getJsonArray("slots").getJsonObject(0).getBoolean("is_required"))
                .isTrue();
        assertThat(texts(all, "codes", "code")).containsExactly("11", "12", "13", "14", "15");
        assertThat(all.getJsonArray("frequent")).hasSize(5);

        left(3);
        assertThat(product(all(), stand.burger()).getInt("portions_left")).isEqualTo(3);
        left(0);
        JsonObject out = product(all(), stand.burger());
        assertThat(out.getBoolean("is_orderable")).isFalse();
        assertThat(out.getJsonArray("lacking").getString(0)).isEqualTo("Bun");
        assertThat(all().getJsonArray("menus")
                        .getJsonObject(0)
                        .getJsonArray("lacking")
                        .getString(0))
                .isEqualTo("Burger");
        left(100);
    }

    @Test
    void whatSellsMostComesFirst() throws SQLException {
        Stand own = Stand.open(Product.shared());
        JsonObject order = own.placed(Stand.order(Stand.line(own.ice(), 3), Stand.line(own.cola(), 1)));
        own.admin().post("/api/staff/orders/" + order.getString("order_number") + "/pay", "{}");
        JsonObject all = Given.json(own.admin().get(PATH)).getJsonObject("data");
        assertThat(all.getJsonArray("frequent").getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString))
                .hasSize(5)
                .startsWith("product:" + own.ice(), "product:" + own.cola());
    }

    @Test
    void itIsFewStatementsHoweverLong() throws SQLException {
        stand.admin().get(PATH);
        List<String> sent = new Statements(Product.shared())
                .during(() -> stand.admin().get(PATH)).stream()
                        .map(Statements.Sent::text)
                        .filter(sql -> sql.contains(stand.shop().id()) && sql.startsWith("SELECT"))
                        .toList();
        // terms, categories, products, recipes, menus, slots; what sells most as long as nothing was sold
        assertThat(sent).hasSizeBetween(6, 7);
    }

    @Test
    void whoHasItAlreadyGetsNothingAgain() throws Exception {
        HttpResponse<String> first = stand.admin().get(PATH);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(
                        URI.create(Product.shared().baseUri().resolve(PATH).toString()))
                .header("Cookie", stand.admin().cookie())
                .header("If-None-Match", tag)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(again, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void itIsForThoseWhoTakeOrders() {
        Session kitchen = Given.in(Product.shared()).demo("kitchen@demo.comptoir.test");
        assertThat(kitchen.get(PATH).statusCode()).isEqualTo(403);
        assertThat(kitchen.get("/orders/counter").statusCode()).isIn(403, 404);
        Session drive = Given.in(Product.shared()).demo("drive@demo.comptoir.test");
        assertThat(drive.get(PATH).statusCode()).isEqualTo(200);
        assertThat(drive.get("/orders/counter").body()).contains("data-source=\"drive\"");
    }

    private static JsonObject all() {
        HttpResponse<String> answer = stand.admin().get(PATH);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Given.json(answer).getJsonObject("data");
    }

    private static JsonObject product(JsonObject all, long id) {
        return all.getJsonArray("products").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getInt("id") == id)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonObject all, String list, String field) {
        return all.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString(field))
                .toList();
    }

    private static void left(int buns) {
        assertThat(stand.admin()
                        .post("/api/staff/stock/" + stand.bun() + "/count", "{\"actual_quantity\":" + buns + "}")
                        .statusCode())
                .isEqualTo(200);
    }
}
