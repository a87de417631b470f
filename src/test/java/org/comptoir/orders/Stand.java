package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;

/**
 * A fresh shop that sells a burger (6.50, 5.5 %; bun, cheese to leave out or add for 1.00, onion to leave out), water (2.00,
 * 5.5 %), cola (2.50, 10 %), ice cream (3.00, 10 %), and a menu of them (9.90, maxi 11.40) whose drink must be chosen.
 */
public record Stand(
        Product product,
        Shop shop,
        Session admin,
        long bun,
        long cheese,
        long onion,
        long burger,
        long water,
        long cola,
        long ice,
        long menu,
        long drink,
        long dessert) {

    public static Stand open(Product product) throws SQLException {
        Given given = Given.in(product);
        Shop shop = given.shop();
        Session admin = given.withPin(shop);
        long category = made(admin, "categories", "{\"name\":\"Card\"}");
        long bun = ingredient(admin, "Bun");
        long cheese = ingredient(admin, "Cheese");
        long onion = ingredient(admin, "Onion");
        long burger = product(admin, category, "Burger", 650, 55);
        HttpResponse<String> recipe =
                admin.put("/api/staff/products/" + burger + "/recipe", """
                {"version":0,"ingredients":[
                {"ingredient_id":%d,"quantity_normal":1,"quantity_maxi":1,"is_removable":false},
                {"ingredient_id":%d,"quantity_normal":1,"quantity_maxi":2,"is_addable":true,"extra_price_cents":100},
                {"ingredient_id":%d,"quantity_normal":1,"quantity_maxi":1}]}""".formatted(bun, cheese, onion));
        assertThat(recipe.statusCode()).as(recipe.body()).isEqualTo(200);
        long water = product(admin, category, "Water", 200, 55);
        long cola = product(admin, category, "Cola", 250, 100);
        long ice = product(admin, category, "Ice cream", 300, 100);
        JsonObject menu = Given.json(admin.post("/api/staff/menus", """
                {"category_id":%d,"burger_product_id":%d,"name":"Menu","price_normal_cents":990,"price_maxi_cents":1140,"slots":[
                {"name":"Drink","slot_type":"drink","is_required":true,"option_product_ids":[%d,%d]},
                {"name":"Dessert","slot_type":"dessert","is_required":false,"option_product_ids":[%d]}]}""".formatted(category, burger, water, cola, ice)))
                .getJsonObject("data");
        long id = menu.getInt("id");
        var slots = menu.getJsonArray("slots");
        return new Stand(
                product,
                shop,
                admin,
                bun,
                cheese,
                onion,
                burger,
                water,
                cola,
                ice,
                id,
                slots.getJsonObject(0).getInt("id"),
                slots.getJsonObject(1).getInt("id"));
    }

    static long made(Session admin, String what, String json) {
        HttpResponse<String> answer = admin.post("/api/staff/" + what, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Given.json(answer).getJsonObject("data").getInt("id");
    }

    private static long ingredient(Session admin, String name) {
        long id = made(admin, "ingredients", "{\"name\":\"%s\",\"unit\":\"piece\",\"pack_size\":100}".formatted(name));
        assertThat(admin.post("/api/staff/stock/" + id + "/restock", "{\"packs\":1}")
                        .statusCode())
                .isEqualTo(200);
        return id;
    }

    private static long product(Session admin, long category, String name, int cents, int vat) {
        return made(
                admin,
                "products",
                "{\"category_id\":%d,\"name\":\"%s\",\"price_cents\":%d,\"vat_rate\":%d}"
                        .formatted(category, name, cents, vat));
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** A line of a product; more of it may follow. */
    static String line(long product, int quantity, String... more) {
        return "{\"type\":\"product\",\"product_id\":%d,\"quantity\":%d%s}"
                .formatted(product, quantity, more.length == 0 ? "" : "," + String.join(",", more));
    }

    /** A menu with water. */
    String meal(String format, String... more) {
        return "{\"type\":\"menu\",\"menu_id\":%d,\"quantity\":1,\"format\":\"%s\",\"selections\":[%s]%s}"
                .formatted(menu, format, choice(drink, water), more.length == 0 ? "" : "," + String.join(",", more));
    }

    static String choice(long slot, long product) {
        return "{\"menu_slot_id\":%d,\"product_id\":%d}".formatted(slot, product);
    }

    static String modifiers(String... modifiers) {
        return "\"modifiers\":[" + String.join(",", modifiers) + "]";
    }

    static String modifier(long ingredient, String action) {
        return "{\"ingredient_id\":%d,\"action\":\"%s\"}".formatted(ingredient, action);
    }

    /** An order to take away, with a new key. */
    static JsonObject order(String... lines) {
        return json("{\"idempotency_key\":\"%s\",\"service_mode\":\"takeaway\",\"items\":[%s]}"
                .formatted(key(), String.join(",", lines)));
    }

    static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** The same with that field, given as JSON; without it where there is none. */
    static JsonObject with(JsonObject order, String field, String value) {
        JsonObjectBuilder changed = Json.createObjectBuilder(order);
        try (var reader = Json.createReader(new StringReader("[" + value + "]"))) {
            JsonValue read = reader.readArray().get(0);
            return changed.add(field, read).build();
        }
    }

    HttpResponse<String> post(JsonObject order) {
        return admin.post("/api/orders", order.toString());
    }

    /** What a good order is answered with. */
    JsonObject placed(JsonObject order) {
        HttpResponse<String> answer = post(order);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Given.json(answer).getJsonObject("data");
    }

    void refused(JsonObject order, String code, String... says) throws SQLException {
        long before = number("SELECT COUNT(*) FROM customer_order WHERE tenant_id = :t");
        HttpResponse<String> answer = post(order);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(Given.json(answer).getJsonObject("error").getString("code"))
                .as(answer.body())
                .isEqualTo(code);
        for (String said : says) {
            assertThat(answer.body()).contains(said);
        }
        assertThat(number("SELECT COUNT(*) FROM customer_order WHERE tenant_id = :t"))
                .isEqualTo(before);
    }

    public long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    /** The first column of the first row; :t is the shop. */
    public String text(String sql) throws SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.replace(":t", "'" + shop.id() + "'"))) {
            assertThat(row.next()).as(sql).isTrue();
            return row.getString(1);
        }
    }

    int update(String sql) throws SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql.replace(":t", "'" + shop.id() + "'"));
        }
    }
}
