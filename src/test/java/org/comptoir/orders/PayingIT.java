package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.Diner.assertRefused;
import static org.comptoir.orders.Diner.by;
import static org.comptoir.orders.Diner.data;
import static org.comptoir.orders.Diner.item;
import static org.comptoir.orders.Diner.line;
import static org.comptoir.orders.Diner.modifier;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.comptoir.test.Product;
import org.comptoir.test.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Paying once: what it takes from the stock, what it writes down, and what it costs. */
class PayingIT {
    private Diner diner;
    private long buns;
    private long salad;
    private long potatoes;
    private long burger;
    private long fries;

    @BeforeEach
    void open() throws SQLException {
        diner = Diner.open();
        buns = diner.ingredient(100);
        salad = diner.ingredient(100);
        potatoes = diner.ingredient(100);
        burger = diner.product(line(buns, 1, 2), line(salad, 1, 1));
        fries = diner.product(line(potatoes, 3, 5));
    }

    @Test
    void itTakesWhatTheRecipesSaySummedOverTheOrder() {
        long menu = diner.menu(burger, fries);
        String number = diner.place(
                item(burger, 2, modifier(salad, "remove")),
                diner.menuItem(menu, 3, "maxi", fries, modifier(buns, "add")),
                diner.menuItem(menu, 1, "normal", fries, modifier(salad, "remove")),
                item(fries, 1));
        JsonObject paid = data(diner.pay(number));
        assertThat(paid.getString("status")).isEqualTo("paid");
        assertThat(diner.left(buns)).isEqualTo(100 - (2 + 3 * 2 + 3 + 1));
        assertThat(diner.left(salad)).isEqualTo(100 - 3);
        assertThat(diner.left(potatoes)).isEqualTo(100 - (3 * 5 + 3 + 3));
        assertThat(diner.count("stock_movement", "movement_type = 'sale' AND user_id IS NULL AND order_id IS NOT NULL"))
                .as("one an ingredient")
                .isEqualTo(3);
        diner.assertBalanced();
    }

    @Test
    void theEventIsWhatTheSeedCallsOrderPaidEvent() throws SQLException {
        String number = diner.place(item(burger, 2, modifier(buns, "add")));
        diner.update("INSERT INTO order_contact (order_id, tenant_id, customer_name, customer_phone, customer_email,"
                + " delivery_type, delivery_address, delivery_fee_cents) SELECT id, tenant_id, 'John Doe', '+33612345678',"
                + " 'john@example.test', 'delivery', '1 rue de la Paix', 250 FROM customer_order WHERE order_number = '"
                + number + "' AND tenant_id = '" + diner.shop().id()
                + "' ON DUPLICATE KEY UPDATE customer_name = VALUES(customer_name), customer_phone = VALUES(customer_phone),"
                + " customer_email = VALUES(customer_email), delivery_type = VALUES(delivery_type),"
                + " delivery_address = VALUES(delivery_address), delivery_fee_cents = VALUES(delivery_fee_cents)");
        long id = data(diner.pay(number, by("txn-1"))).getInt("id");
        JsonObject event = payload();
        assertThat(event.keySet())
                .containsExactlyInAnyOrder("event_id", "event_type", "tenant_id", "timestamp", "metadata");
        assertThat(event.getString("event_type")).isEqualTo("order.paid");
        assertThat(event.getString("tenant_id")).isEqualTo(diner.shop().id());
        JsonObject of = event.getJsonObject("metadata");
        assertThat(of.keySet())
                .containsExactlyInAnyOrder(
                        "order_id",
                        "order_reference",
                        "discount_amount",
                        "customer_email",
                        "customer_name",
                        "customer_phone",
                        "delivery_type",
                        "delivery_address",
                        "table_number",
                        "items",
                        "subtotal_amount",
                        "delivery_fee",
                        "total_amount",
                        "payment_method",
                        "transaction_id",
                        "paid_at");
        assertThat(of.getString("order_id")).isEqualTo(Long.toString(id));
        assertThat(of.getString("order_reference")).isEqualTo(number);
        assertThat(of.getString("customer_email")).isEqualTo("john@example.test");
        assertThat(of.getInt("subtotal_amount")).isEqualTo(1100);
        assertThat(of.getInt("total_amount")).isEqualTo(1350);
        assertThat(of.getString("transaction_id")).isEqualTo("txn-1");
        assertThat(of.getString("paid_at")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        JsonObject item = of.getJsonArray("items").getJsonObject(0);
        assertThat(item.getString("product_id")).isEqualTo(Long.toString(burger));
        assertThat(List.of(item.getInt("quantity"), item.getInt("unit_price"), item.getInt("total_price")))
                .containsExactly(2, 550, 1100);
        assertThat(diner.count("order_payment", "amount_cents = 1350 AND method = 'card' AND transaction_id = 'txn-1'"))
                .isEqualTo(1);
        assertThat(diner.admin()
                        .post("/api/staff/erasures", "{\"email\":\"John@example.test\"}")
                        .body())
                .contains("\"paid_events\":1");
        assertThat(payload().toString()).doesNotContain("john@", "John Doe", "rue de la Paix", "+336");
    }

    @Test
    void theSameTransactionAnswersTheSameAndAnotherIsRefused() {
        String till = diner.place(item(burger, 1));
        String first = diner.pay(till).body();
        assertThat(diner.pay(till).body()).as("the till").isEqualTo(first);
        String number = diner.place(item(burger, 1));
        String paid = diner.pay(number, by("t-2")).body();
        assertThat(diner.pay(number, by("t-2")).body()).isEqualTo(paid);
        assertRefused(diner.pay(number), 409, "INVALID_TRANSITION", "\"status\":\"paid\"");
        assertRefused(diner.pay(number, by("t-3")), 409, "INVALID_TRANSITION");
        assertRefused(diner.pay(diner.place(item(burger, 1)), by("t-2")), 409, "CONFLICT");
        assertRefused(diner.pay("K-2026-11-20-999"), 404, "ORDER_NOT_FOUND");
        assertThat(diner.count("order_payment", "TRUE")).isEqualTo(2);
        assertThat(diner.count("order_paid_event", "TRUE")).isEqualTo(2);
        assertThat(diner.left(buns)).isEqualTo(98);
    }

    @Test
    void whatIsSaidOfAPaymentIsJudged() {
        String number = diner.place(item(burger, 1));
        assertRefused(diner.pay(number, "{\"transaction_id\":\"x\"}"), 422, "payment_method");
        assertRefused(diner.pay(number, by(" ")), 422, "transaction_id");
        assertRefused(diner.pay(number, by("x".repeat(256))), 422, "transaction_id");
        assertRefused(diner.pay(number, "{\"payment_method\":\"" + "x".repeat(41) + "\"}"), 422, "payment_method");
        assertRefused(diner.pay(number, "{\"transaction_id\":5,\"payment_method\":\"card\"}"), 422, "transaction_id");
        assertThat(diner.count("customer_order", "status = 'pending_payment'")).isEqualTo(1);
        assertThat(diner.count("payment_incident", "TRUE")).isZero();
    }

    /** State 1, stock 1, three rows in sets, three reads: however many lines an order has, and nothing that the driver adds. */
    @Test
    void itCostsEightStatementsAndACommit() throws SQLException {
        String small = diner.place(item(burger, 1));
        String large = diner.place(
                item(burger, 1),
                item(fries, 2),
                item(burger, 3, modifier(salad, "remove")),
                item(fries, 1),
                item(burger, 1, modifier(buns, "add")));
        for (String number : List.of(small, large)) {
            List<String> sent = new Statements(Product.shared())
                    .ofTransactionWith("order_number = '" + number + "'", () -> diner.pay(number));
            assertThat(sent.stream().filter(s -> s.matches("(?i)(SELECT|WITH|UPDATE|INSERT) .*")))
                    .as(String.join("\n", sent))
                    .hasSize(8);
            // a new connection of the pool may be told once how it works
            assertThat(sent.stream().filter(s -> s.matches("(?i)XA .*|SHOW .*|START .*|BEGIN.*")))
                    .as(String.join("\n", sent))
                    .isEmpty();
        }
    }

    /** The server switches autocommit off and on around each transaction; the database is told when that changes something. */
    @Test
    void nobodyIsToldOfAutocommitAgainAndAgain() throws SQLException {
        List<String> orders = IntStream.range(0, 12)
                .mapToObj(i -> diner.place(item(burger, 1)))
                .toList();
        List<Statements.Sent> sent = new Statements(Product.shared()).during(() -> orders.forEach(diner::pay));
        long switches = sent.stream()
                .filter(s -> s.text().matches("(?i)set autocommit.*"))
                .count();
        assertThat(switches).isLessThan(orders.size());
    }

    private JsonObject payload() throws SQLException {
        try (Connection connection = Product.shared().connect();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("SELECT payload FROM order_paid_event WHERE tenant_id = '"
                                + diner.shop().id() + "'")) {
            row.next();
            try (var reader = jakarta.json.Json.createReader(new java.io.StringReader(row.getString(1)))) {
                return reader.readObject();
            }
        }
    }
}
