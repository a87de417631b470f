package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;

/** A shop of the test's own that sells a stool (89.00, 10 %) made of one seat, of which there is none until a container comes. */
record Depot(Product product, Shop shop, Session admin, long stool, long seat) {
    static final Duration PATIENCE = Duration.ofSeconds(40);

    static Depot open() throws SQLException {
        return open(Product.shared());
    }

    static Depot open(Product product) throws SQLException {
        Given given = Given.in(product);
        Shop shop = given.shop();
        Session admin = given.withPin(shop);
        long seat = made(
                admin,
                "ingredients",
                "{\"name\":\"Seat\",\"unit\":\"piece\",\"pack_size\":1,\"low_stock_threshold\":0}");
        long category = made(admin, "categories", "{\"name\":\"Seats\"}");
        long stool = made(
                admin,
                "products",
                "{\"category_id\":%d,\"name\":\"Stool Pascaline\",\"price_cents\":8900,\"vat_rate\":100,\"sku\":\"PASC\"}"
                        .formatted(category));
        HttpResponse<String> recipe = admin.put("/api/staff/products/" + stool + "/recipe", """
                {"version":0,"ingredients":[{"ingredient_id":%d,"quantity_normal":1,"quantity_maxi":1,"is_removable":false,
                "is_addable":false,"extra_price_cents":0}]}""".formatted(seat));
        assertThat(recipe.statusCode()).as(recipe.body()).isEqualTo(200);
        return new Depot(product, shop, admin, stool, seat);
    }

    /** A mail address of this shop's own. */
    String mailOf(String name) {
        return name + "@" + shop.slug() + ".test";
    }

    /** Somebody at the counter reserves; the reservation's id. */
    long reserve(String name, int quantity) {
        return made(
                admin,
                "reservations",
                "{\"product_id\":%d,\"quantity\":%d,\"name\":\"%s\",\"email\":\"%s\"}"
                        .formatted(stool, quantity, name, mailOf(name)));
    }

    /** The same by every channel named, with that phone. */
    long reserve(String name, String phone, String... channels) {
        return made(
                admin,
                "reservations",
                "{\"product_id\":%d,\"quantity\":1,\"name\":\"%s\",\"email\":\"%s\",\"phone\":\"%s\",\"consent_channels\":[%s]}"
                        .formatted(stool, name, mailOf(name), phone, "\"" + String.join("\",\"", channels) + "\""));
    }

    /** A container with so many seats arrives; its id. */
    long arrives(int seats) {
        long id = made(
                admin,
                "containers",
                "{\"reference\":\"%s\",\"lines\":[{\"ingredient_id\":%d,\"quantity\":%d}]}"
                        .formatted(UUID.randomUUID().toString().substring(0, 8), seat, seats));
        assertThat(admin.post("/api/staff/containers/" + id + "/arrive", null).statusCode())
                .isEqualTo(200);
        return id;
    }

    /** Everybody is found. */
    void prepared(long container) {
        await(
                "the people of the container",
                "SELECT COUNT(*) FROM mz_restock_campaign WHERE container_id = " + container
                        + " AND prepared_at IS NOT NULL");
    }

    JsonObject campaign(long container) {
        return data(admin.get("/api/staff/campaigns/" + container));
    }

    /** An order of that many stools with that coupon. */
    HttpResponse<String> order(int stools, String coupon) {
        return admin.post("/api/orders", """
                {"idempotency_key":"%s","service_mode":"takeaway","items":[{"type":"product","product_id":%d,"quantity":%d}],
                "coupon_code":"%s"}""".formatted(UUID.randomUUID(), stool, stools, coupon));
    }

    List<JsonObject> mails(String to) {
        return Given.json(admin.get("/api/staff/mailbox?to=" + to))
                .getJsonArray("data")
                .getValuesAs(JsonObject.class);
    }

    /** The newest mail to that address, whole. */
    JsonObject mail(String to) {
        JsonObject head = Await.until(
                PATIENCE, "a mail to " + to, () -> mails(to).stream().findFirst());
        return data(admin.get("/api/staff/mailbox/" + head.getInt("id")));
    }

    /** What stands behind that path in a mail's text. */
    static String token(JsonObject mail, String path) {
        Matcher found = Pattern.compile(Pattern.quote(path) + "([\\w-]+)").matcher(mail.getString("text"));
        assertThat(found.find()).as(mail.getString("text")).isTrue();
        return found.group(1);
    }

    String coupon(String name) {
        return text("SELECT n.coupon_code FROM mz_product_reservation_restock_notif n JOIN mz_product_reservation r"
                + " ON r.id = n.reservation_id WHERE r.tenant_id = :t AND r.customer_email = '" + mailOf(name)
                + "' ORDER BY n.id DESC LIMIT 1");
    }

    /** Somebody's row of a campaign that fulfils the condition. */
    String row(String name, String condition) {
        return "SELECT COUNT(*) FROM mz_product_reservation_restock_notif n JOIN mz_product_reservation r ON r.id = n.reservation_id"
                + " WHERE r.tenant_id = :t AND r.customer_email = '" + mailOf(name) + "' AND " + condition;
    }

    long rows() {
        return number("SELECT COUNT(*) FROM mz_product_reservation_restock_notif WHERE tenant_id = :t");
    }

    HttpResponse<String> get(String path) {
        return Street.get(product, path);
    }

    HttpResponse<String> post(String path, String form) {
        return Street.post(product, path, form);
    }

    static JsonObject data(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return Given.json(answer).getJsonObject("data");
    }

    void await(String what, String sql) {
        Await.until(PATIENCE, what, () -> number(sql) > 0 ? Optional.of(true) : Optional.empty());
    }

    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    String text(String sql) {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.replace(":t", "'" + shop.id() + "'"))) {
            assertThat(row.next()).as(sql).isTrue();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int update(String sql) {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql.replace(":t", "'" + shop.id() + "'"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long made(Session admin, String what, String json) {
        HttpResponse<String> answer = admin.post("/api/staff/" + what, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Given.json(answer).getJsonObject("data").getInt("id");
    }
}
