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
        List<String> sent =
                STATEMENTS.ofTransactionWith("FROM customer_order o WHERE o.tenant_id = ", () -> stand.placed(order));
        return sent.stream()
                .filter(sql -> sql.matches("(SELECT|INSERT|UPDATE|DELETE)\\b.*"))
                .dropWhile(sql -> !sql.contains("FROM customer_order o"))
                .map(sql -> sql.replaceFirst("^(SELECT \\w\\.\\w+|INSERT INTO \\w+).*", "$1"))
                .toList();
    }
}
