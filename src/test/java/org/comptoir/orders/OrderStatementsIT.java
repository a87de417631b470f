package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.Stand.line;
import static org.comptoir.orders.Stand.modifier;
import static org.comptoir.orders.Stand.modifiers;
import static org.comptoir.orders.Stand.order;
import static org.comptoir.orders.Stand.with;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.comptoir.test.Product;
import org.comptoir.test.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What placing an order costs: statements a table, never statements a line. */
class OrderStatementsIT {
    private static final Statements STATEMENTS = new Statements(Product.shared());
    private static Stand stand;

    @BeforeAll
    static void open() throws SQLException {
        stand = Stand.open(Product.shared());
        stand.placed(order(line(stand.water(), 1)));
    }

    @Test
    void productsTakeThreeReadsAndThreeWrites() throws SQLException {
        assertThat(of(order(line(stand.water(), 1))))
                .containsExactly(
                        "SELECT o.id",
                        "SELECT t.time_zone",
                        "SELECT p.id",
                        "INSERT INTO order_counter",
                        "INSERT INTO customer_order",
                        "INSERT INTO order_item");
        List<String> many = new ArrayList<>(Collections.nCopies(25, line(stand.water(), 1)));
        many.addAll(Collections.nCopies(25, line(stand.burger(), 1)));
        assertThat(of(order(many.toArray(String[]::new)))).hasSize(6);
    }

    @Test
    void menusChangesAndAContactTakeOneEachHoweverManyThereAre() throws SQLException {
        String meal = stand.meal("maxi", modifiers(modifier(stand.cheese(), "add"), modifier(stand.onion(), "remove")));
        JsonObject order =
                with(order(Collections.nCopies(50, meal).toArray(String[]::new)), "customer", "{\"name\":\"Ada\"}");
        assertThat(of(order))
                .containsExactly(
                        "SELECT o.id",
                        "SELECT t.time_zone",
                        "SELECT p.id",
                        "SELECT m.id",
                        "INSERT INTO order_counter",
                        "INSERT INTO customer_order",
                        "INSERT INTO order_item",
                        "INSERT INTO order_item_selection",
                        "INSERT INTO order_item_modifier",
                        "INSERT INTO order_contact");
    }

    /** Sixteen at most: the draft's three or four, the stock, the counter, one a table, and what a payment writes. */
    @Test
    void takenAndPaidAtOnceItIsOneTransactionOfAsManyStatementsHoweverLong() throws SQLException {
        int small = paidAtOnce(order(line(stand.burger(), 1))).size();
        List<String> large = paidAtOnce(order(
                line(stand.burger(), 2, modifiers(modifier(stand.cheese(), "add"))),
                line(stand.water(), 3),
                line(stand.burger(), 1, modifiers(modifier(stand.onion(), "remove"))),
                line(stand.ice(), 1)));
        assertThat(small).isEqualTo(14);
        assertThat(large).as("and the modifiers").hasSize(15);
    }

    private static List<String> paidAtOnce(JsonObject order) throws SQLException {
        JsonObject paid = with(with(order, "payment", "{\"method\":\"cash\"}"), "source", "\"counter\"");
        return STATEMENTS
                .ofTransactionWith("o.idempotency_key = ", () -> assertThat(stand.admin()
                                .post("/api/staff/orders", paid.toString())
                                .statusCode())
                        .isEqualTo(201))
                .stream()
                .filter(sql -> sql.matches("(?s)(SELECT|WITH|INSERT|UPDATE|DELETE)\\b.*"))
                .dropWhile(sql -> !sql.contains("FROM customer_order o"))
                .toList();
    }

    @Test
    void theSameAgainTakesOneRead() throws SQLException {
        JsonObject order = order(line(stand.water(), 1));
        stand.placed(order);
        List<String> again = STATEMENTS.during(() -> stand.placed(order)).stream()
                .map(Statements.Sent::text)
                .filter(sql -> sql.contains(order.getString("idempotency_key")) || sql.startsWith("INSERT INTO order"))
                .toList();
        assertThat(again).hasSize(1);
    }

    /** The statements of the transaction that placed it, each by its beginning. */
    private static List<String> of(JsonObject order) throws SQLException {
        List<String> sent = STATEMENTS.ofTransactionWith("o.idempotency_key = ", () -> stand.placed(order));
        return sent.stream()
                .filter(sql -> sql.matches("(SELECT|INSERT|UPDATE|DELETE)\\b.*"))
                .dropWhile(sql -> !sql.contains("FROM customer_order o"))
                .map(sql -> sql.replaceFirst("^(SELECT \\w\\.\\w+|INSERT INTO \\w+).*", "$1"))
                .toList();
    }
}
