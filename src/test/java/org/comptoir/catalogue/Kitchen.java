package org.comptoir.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;

/** A fresh shop and short words for what its catalogue is made of. */
record Kitchen(Shop shop, Session admin) {
    private static final Given GIVEN = Given.in(Product.shared());
    private static final AtomicInteger NAMES = new AtomicInteger();

    static Kitchen open() throws SQLException {
        Shop shop = GIVEN.shop();
        return new Kitchen(shop, GIVEN.withPin(shop));
    }

    /** Without a PIN. */
    Session plain() {
        return shop.admin();
    }

    long category(String name) {
        return created("categories", "{\"name\":\"" + name + "\"}");
    }

    long ingredient(int stock) {
        String name = "Ingredient " + NAMES.incrementAndGet();
        long id = created("ingredients", "{\"name\":\"" + name + "\",\"unit\":\"piece\"}");
        if (stock > 0) {
            stock(id, stock);
        }
        return id;
    }

    void stock(long ingredient, int quantity) {
        assertOk(admin.post("/api/staff/stock/" + ingredient + "/count", "{\"actual_quantity\":" + quantity + "}"));
    }

    long product(long category, String name) {
        return created("products", product(category, name, 650));
    }

    static String product(long category, String name, int cents) {
        return "{\"category_id\":%d,\"name\":\"%s\",\"price_cents\":%d,\"vat_rate\":100}"
                .formatted(category, name, cents);
    }

    static String line(long ingredient, int quantity, boolean removable) {
        return "{\"ingredient_id\":%d,\"quantity_normal\":%d,\"is_removable\":%b}"
                .formatted(ingredient, quantity, removable);
    }

    HttpResponse<String> recipe(long product, String... lines) {
        return admin.put(
                "/api/staff/products/" + product + "/recipe",
                "{\"ingredients\":[%s],\"version\":%d}".formatted(String.join(",", lines), version(product)));
    }

    long menu(long category, long burger, String name, String... slots) {
        return created("menus", menu(category, burger, name, 990, slots));
    }

    static String menu(long category, long burger, String name, int cents, String... slots) {
        return "{\"category_id\":%d,\"burger_product_id\":%d,\"name\":\"%s\",\"price_normal_cents\":%d,\"price_maxi_cents\":1140,\"slots\":[%s]}"
                .formatted(category, burger, name, cents, String.join(",", slots));
    }

    static String slot(String name, boolean required, Long... options) {
        return "{\"name\":\"%s\",\"slot_type\":\"side\",\"is_required\":%b,\"option_product_ids\":%s}"
                .formatted(name, required, List.of(options));
    }

    static String withVersion(String json, long version) {
        return json.substring(0, json.length() - 1) + ",\"version\":" + version + "}";
    }

    JsonObject product(long id) {
        return one("/api/staff/products/" + id);
    }

    JsonObject menu(long id) {
        return one("/api/staff/menus/" + id);
    }

    JsonObject one(String path) {
        HttpResponse<String> answer = admin.get(path);
        assertOk(answer);
        return Given.json(answer).getJsonObject("data");
    }

    long version(long product) {
        return product(product).getInt("version");
    }

    List<String> names(String path) {
        return Given.json(admin.get(path)).getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getString("name"))
                .toList();
    }

    static List<String> texts(JsonObject row, String field) {
        return row.getJsonArray(field).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    long created(String what, String json) {
        HttpResponse<String> answer = admin.post("/api/staff/" + what, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Given.json(answer).getJsonObject("data").getInt("id");
    }

    long rows(String from) throws SQLException {
        return new Rows(Product.shared())
                .number("SELECT COUNT(*) FROM "
                        + from.replace(":t", "'" + shop.id().toLowerCase(Locale.ROOT) + "'"));
    }

    static void assertOk(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    static void assertRefused(HttpResponse<String> answer, int status, String... says) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }

    /** An order that knows that menu and slot, as the orders room would write it. */
    void orders(long menu, long chosen, long slot) throws SQLException {
        execute("INSERT INTO customer_order (tenant_id, order_number, source, service_mode, status, total_ht_cents,"
                + " total_vat_cents, total_ttc_cents, service_day, order_token)"
                + " VALUES (:t, 'K-1', 'kiosk', 'takeaway', 'pending_payment', 900, 90, 990, '2026-11-20', 'token')");
        execute(
                "INSERT INTO order_item (tenant_id, order_id, item_type, menu_id, label_snapshot, unit_price_cents_snapshot,"
                        + " vat_rate_snapshot, quantity) SELECT tenant_id, id, 'menu', " + menu
                        + ", 'Menu', 990, 100, 1 FROM customer_order WHERE tenant_id = :t");
        execute("INSERT INTO order_item_selection (tenant_id, order_item_id, menu_slot_id, product_id, label_snapshot)"
                + " SELECT tenant_id, id, " + slot + ", " + chosen + ", 'x' FROM order_item WHERE tenant_id = :t");
    }

    /** The same order, with that product beside. */
    void ordersAlso(long product) throws SQLException {
        execute("INSERT INTO order_item (tenant_id, order_id, item_type, product_id, label_snapshot,"
                + " unit_price_cents_snapshot, vat_rate_snapshot, quantity) SELECT tenant_id, id, 'product', " + product
                + ", 'x', 100, 100, 1 FROM customer_order WHERE tenant_id = :t");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = Product.shared().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql.replace(":t", "'" + shop.id() + "'"));
        }
    }
}
