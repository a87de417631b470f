package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;

/** A shop of the test's own with something to sell, and short words for selling it. */
record Diner(Shop shop, Session admin, long category) {
    private static final AtomicInteger NAMES = new AtomicInteger();

    static Diner open() throws SQLException {
        return open(Product.shared());
    }

    static Diner open(Product product) throws SQLException {
        Given given = Given.in(product);
        Shop shop = given.shop();
        Session admin = given.withPin(shop);
        return new Diner(shop, admin, created(admin, "categories", "{\"name\":\"All\"}"));
    }

    long ingredient(int stock) {
        long id = created(
                admin,
                "ingredients",
                "{\"name\":\"Ingredient %d\",\"unit\":\"piece\"}".formatted(NAMES.incrementAndGet()));
        stock(id, stock);
        return id;
    }

    void stock(long ingredient, int quantity) {
        ok(admin.post("/api/staff/stock/" + ingredient + "/count", "{\"actual_quantity\":" + quantity + "}"));
    }

    long left(long ingredient) {
        return data(admin.get("/api/staff/stock/" + ingredient)).getInt("stock_quantity");
    }

    /** One of 5.00 with that recipe; see {@link #line}. */
    long product(String... recipe) {
        long id = created(
                admin,
                "products",
                "{\"category_id\":%d,\"name\":\"Product %d\",\"price_cents\":500,\"vat_rate\":100}"
                        .formatted(category, NAMES.incrementAndGet()));
        recipe(id, recipe);
        return id;
    }

    /** A line of a recipe that may be left out, or added for 0.50. */
    static String line(long ingredient, int normal, int maxi) {
        return "{\"ingredient_id\":%d,\"quantity_normal\":%d,\"quantity_maxi\":%d,\"is_removable\":true,\"is_addable\":true,\"extra_price_cents\":50}"
                .formatted(ingredient, normal, maxi);
    }

    void recipe(long product, String... lines) {
        int version = data(admin.get("/api/staff/products/" + product)).getInt("version");
        ok(admin.put(
                "/api/staff/products/" + product + "/recipe",
                "{\"ingredients\":[%s],\"version\":%d}".formatted(String.join(",", lines), version)));
    }

    /** A menu of 9.00, or 11.00 as maxi, with one slot. */
    long menu(long burger, long side) {
        return created(
                admin,
                "menus",
                "{\"category_id\":%d,\"burger_product_id\":%d,\"name\":\"Menu %d\",\"price_normal_cents\":900,\"price_maxi_cents\":1100,\"slots\":[{\"name\":\"Side\",\"slot_type\":\"side\",\"is_required\":true,\"display_order\":1,\"option_product_ids\":[%d]}]}"
                        .formatted(category, burger, NAMES.incrementAndGet(), side));
    }

    /** The item of an order. */
    static String item(long product, int quantity, String... modifiers) {
        return "{\"type\":\"product\",\"product_id\":%d,\"quantity\":%d,\"modifiers\":[%s]}"
                .formatted(product, quantity, String.join(",", modifiers));
    }

    String menuItem(long menu, int quantity, String format, long side, String... modifiers) {
        JsonObject slot =
                data(admin.get("/api/menus/" + menu)).getJsonArray("slots").getJsonObject(0);
        return "{\"type\":\"menu\",\"menu_id\":%d,\"quantity\":%d,\"format\":\"%s\",\"selections\":[{\"menu_slot_id\":%d,\"product_id\":%d}],\"modifiers\":[%s]}"
                .formatted(menu, quantity, format, slot.getInt("id"), side, String.join(",", modifiers));
    }

    static String modifier(long ingredient, String action) {
        return "{\"ingredient_id\":%d,\"action\":\"%s\"}".formatted(ingredient, action);
    }

    /** The number of a new order that waits for its payment. */
    String place(String... items) {
        HttpResponse<String> placed = admin.post("/api/orders", order(items));
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        return data(placed).getString("order_number");
    }

    static String order(String... items) {
        return "{\"idempotency_key\":\"%s\",\"service_mode\":\"takeaway\",\"items\":[%s]}"
                .formatted(UUID.randomUUID(), String.join(",", items));
    }

    /** An order that staff of that source are paid for in cash. */
    static String paid(String source, String... items) {
        return order(items).replaceFirst("}$", ",\"payment\":{\"method\":\"cash\"},\"source\":\"" + source + "\"}");
    }

    HttpResponse<String> pay(String number) {
        return pay(number, "{}");
    }

    HttpResponse<String> pay(String number, String body) {
        return admin.post("/api/orders/" + number + "/pay", body);
    }

    static String by(String transaction) {
        return "{\"transaction_id\":\"%s\",\"payment_method\":\"card\"}".formatted(transaction);
    }

    HttpResponse<String> cancel(String number) {
        return act(number, "cancel", "{\"reason\":\"changed their mind\"}");
    }

    HttpResponse<String> act(String number, String act, String body) {
        return admin.post("/api/staff/orders/" + number + "/" + act, body);
    }

    /** How many rows of that table of the shop's fulfil that. */
    long count(String table, String condition) {
        try {
            return new Rows(admin.product())
                    .number("SELECT COUNT(*) FROM %s WHERE tenant_id = '%s' AND %s"
                            .formatted(table, shop.id(), condition));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void update(String sql) throws SQLException {
        try (Connection connection = admin.product().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** The ledger is the truth: its sum is the stock, of every ingredient. */
    void assertBalanced() {
        assertThat(
                        count(
                                "ingredient",
                                "stock_quantity <> (SELECT COALESCE(SUM(m.delta), 0) FROM stock_movement m WHERE m.ingredient_id = ingredient.id)"))
                .isZero();
    }

    static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> acts) throws Exception {
        ExecutorService all = Executors.newFixedThreadPool(acts.size());
        try {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> done : all.invokeAll(acts)) {
                answers.add(done.get());
            }
            return answers;
        } finally {
            all.shutdownNow();
        }
    }

    static JsonObject data(HttpResponse<String> answer) {
        return Given.json(ok(answer)).getJsonObject("data");
    }

    static HttpResponse<String> ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    static void assertRefused(HttpResponse<String> answer, int status, String... says) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(says);
    }

    private static long created(Session admin, String things, String body) {
        return data(admin.post("/api/staff/" + things, body)).getInt("id");
    }
}
