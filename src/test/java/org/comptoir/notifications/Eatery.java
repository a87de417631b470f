package org.comptoir.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
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
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;

/** A fresh shop that sells water (2.00, 5.5 %) and cola (2.50, 10 %), and what arrives in its mailbox. */
public record Eatery(Product product, Shop shop, Session admin, long water, long cola) {
    static final Duration PATIENCE = Duration.ofSeconds(40);

    public static Eatery open() throws SQLException {
        return open(Product.shared());
    }

    public static Eatery open(Product product) throws SQLException {
        Given given = Given.in(product);
        Shop shop = given.shop();
        Session admin = given.withPin(shop);
        long category = made(admin, "categories", "{\"name\":\"Card\"}");
        return new Eatery(
                product,
                shop,
                admin,
                drink(admin, category, "Water", 200, 55),
                drink(admin, category, "Cola", 250, 100));
    }

    private static long drink(Session admin, long category, String name, int cents, int vat) {
        return made(
                admin,
                "products",
                "{\"category_id\":%d,\"name\":\"%s\",\"price_cents\":%d,\"vat_rate\":%d}"
                        .formatted(category, name, cents, vat));
    }

    private static long made(Session admin, String what, String json) {
        HttpResponse<String> answer = admin.post("/api/staff/" + what, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Given.json(answer).getJsonObject("data").getInt("id");
    }

    /** The administrator wants to be told. */
    public Eatery listening() throws SQLException {
        update("UPDATE user SET receive_order_notifications = 1 WHERE tenant_id = :t");
        return this;
    }

    /** One water and two colas, 7.00, to take away; its number. */
    public String placed(String customerEmail) {
        String customer = customerEmail.isEmpty()
                ? ""
                : ",\"customer\":{\"name\":\"Ann <b>Other</b>\",\"email\":\"%s\",\"phone\":\"+33612345678\"}"
                        .formatted(customerEmail);
        HttpResponse<String> answer =
                admin.post("/api/orders", """
                {"idempotency_key":"%s","service_mode":"takeaway"%s,"items":[
                {"type":"product","product_id":%d,"quantity":1},{"type":"product","product_id":%d,"quantity":2}]}""".formatted(UUID.randomUUID(), customer, water, cola));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Given.json(answer).getJsonObject("data").getString("order_number");
    }

    public HttpResponse<String> pay(String number) {
        return admin.post("/api/orders/" + number + "/pay", "{}");
    }

    String paid(String customerEmail) {
        String number = placed(customerEmail);
        assertThat(pay(number).statusCode()).isEqualTo(200);
        return number;
    }

    /** What the local mailbox holds for that address, newest first. */
    List<JsonObject> mails(String to) {
        JsonArray all =
                Given.json(shop.admin().get("/api/staff/mailbox?to=" + to)).getJsonArray("data");
        return all.getValuesAs(JsonObject.class);
    }

    /** The newest mail to that address, whole. */
    JsonObject mail(String to) {
        JsonObject head = Await.until(
                PATIENCE, "a mail to " + to, () -> mails(to).stream().findFirst());
        return Given.json(shop.admin().get("/api/staff/mailbox/" + head.getInt("id")))
                .getJsonObject("data");
    }

    void await(String what, String condition) {
        Await.until(PATIENCE, what, () -> count(condition) > 0 ? Optional.of(true) : Optional.empty());
    }

    /** How many messages of the shop fulfil that. */
    long count(String condition) {
        return number("SELECT COUNT(*) FROM notifications WHERE tenant_id = :t AND " + condition);
    }

    long number(String sql) {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.replace(":t", "'" + shop.id() + "'"))) {
            assertThat(row.next()).as(sql).isTrue();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    int update(String sql) throws SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql.replace(":t", "'" + shop.id() + "'"));
        }
    }
}
