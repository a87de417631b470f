package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.Stand.choice;
import static org.comptoir.orders.Stand.line;
import static org.comptoir.orders.Stand.modifier;
import static org.comptoir.orders.Stand.modifiers;
import static org.comptoir.orders.Stand.order;
import static org.comptoir.orders.Stand.with;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Set;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an order costs and how it is written down. */
class OrdersIT {
    private static final Set<String> TOLD =
            Set.of("id", "order_number", "status", "total_ttc_cents", "delivery_fee_cents", "amount_cents");
    private static Stand stand;

    @BeforeAll
    static void open() throws SQLException {
        stand = Stand.open(Product.shared());
    }

    @Test
    void aProductIsOrderedAndWaitsForItsPayment() throws SQLException {
        JsonObject placed = stand.placed(order(line(stand.water(), 2)));
        assertThat(placed.keySet()).hasSize(TOLD.size() + 1).containsAll(TOLD).contains("order_token");
        assertThat(placed.getString("order_number")).matches("K-\\d{4}-\\d\\d-\\d\\d-\\d{3,}");
        assertThat(placed.getString("status")).isEqualTo("pending_payment");
        assertThat(placed.getInt("total_ttc_cents")).isEqualTo(400);
        assertThat(placed.getString("order_token")).hasSizeGreaterThan(40);
        assertThat(row(placed, "CONCAT_WS(' ', source, service_mode, total_ht_cents, total_vat_cents)"))
                .isEqualTo("kiosk takeaway 379 21");
        assertThat(stand.number("SELECT stock_quantity FROM ingredient WHERE tenant_id = :t AND id = " + stand.bun()))
                .as("nothing is taken before the payment")
                .isEqualTo(100);
    }

    @Test
    void whatTheClientSaysOfPricesIsIgnored() throws SQLException {
        JsonObject order = order(line(stand.water(), 1, "\"price_cents\":1", "\"unit_price_cents\":1"));
        order = with(with(order, "total_ttc_cents", "1"), "delivery_fee_cents", "0");
        order = with(with(order, "source", "\"counter\""), "status", "\"paid\"");
        JsonObject placed = stand.placed(order);
        assertThat(placed.getInt("total_ttc_cents")).isEqualTo(200);
        assertThat(row(placed, "CONCAT_WS(' ', source, status)")).isEqualTo("kiosk pending_payment");
    }

    @Test
    void everyLineHasItsOwnRateAndRounding() throws SQLException {
        JsonObject placed = stand.placed(order(line(stand.water(), 1), line(stand.water(), 1), line(stand.cola(), 3)));
        // 200 at 5.5 % is 189.57…, twice; 750 at 10 % is 681.81…
        assertThat(row(placed, "CONCAT_WS(' ', total_ht_cents, total_vat_cents, total_ttc_cents)"))
                .isEqualTo((190 + 190 + 682) + " " + (10 + 10 + 68) + " 1150");
        assertThat(stand.number("SELECT COUNT(*) FROM order_item WHERE tenant_id = :t AND order_id = "
                        + placed.getInt("id") + " AND item_type = 'product' AND format = 'normal' AND menu_id IS NULL"))
                .isEqualTo(3);
    }

    @Test
    void addedExtrasCostAndLeftOutOnesDoNot() throws SQLException {
        JsonObject placed = stand.placed(order(line(
                stand.burger(), 2, modifiers(modifier(stand.cheese(), "add"), modifier(stand.onion(), "remove")))));
        assertThat(placed.getInt("total_ttc_cents")).isEqualTo(2 * (650 + 100));
        assertThat(stand.text("SELECT GROUP_CONCAT(CONCAT_WS(' ', m.ingredient_id, m.action, m.extra_price_cents)"
                        + " ORDER BY m.ingredient_id) FROM order_item_modifier m JOIN order_item i ON i.id = m.order_item_id"
                        + " WHERE m.tenant_id = :t AND i.order_id = " + placed.getInt("id")))
                .isEqualTo(stand.cheese() + " add 100," + stand.onion() + " remove 0");
        assertThat(item(placed, "unit_price_cents_snapshot"))
                .as("extras stand in their own rows")
                .isEqualTo("650");
    }

    @Test
    void aMenuHasItsOwnPriceAndTheHighestRateInIt() throws SQLException {
        JsonObject low = stand.placed(order(stand.meal("normal")));
        assertThat(low.getInt("total_ttc_cents")).isEqualTo(990);
        assertThat(item(low, "CONCAT_WS(' ', item_type, format, vat_rate_snapshot, label_snapshot)"))
                .isEqualTo("menu normal 55 Menu");
        String choices = "\"selections\":[" + choice(stand.dessert(), stand.ice()) + ","
                + choice(stand.drink(), stand.water()) + "]";
        JsonObject high = stand.placed(
                order("{\"type\":\"menu\",\"menu_id\":" + stand.menu() + ",\"quantity\":1," + choices + "}"));
        assertThat(item(high, "CONCAT_WS(' ', format, vat_rate_snapshot)"))
                .as("normal unless said otherwise; the ice cream's rate")
                .isEqualTo("normal 100");
        assertThat(stand.text("SELECT GROUP_CONCAT(s.label_snapshot ORDER BY s.id) FROM order_item_selection s"
                        + " JOIN order_item i ON i.id = s.order_item_id WHERE s.tenant_id = :t AND i.order_id = "
                        + high.getInt("id")))
                .as("in the order in which one is asked")
                .isEqualTo("Water,Ice cream");
    }

    @Test
    void aMaxiMenuCostsItsPriceAndChangesBelongToItsBurger() throws SQLException {
        JsonObject placed = stand.placed(order(stand.meal("maxi", modifiers(modifier(stand.cheese(), "add")))));
        assertThat(placed.getInt("total_ttc_cents")).isEqualTo(1140 + 100);
        assertThat(item(placed, "CONCAT_WS(' ', format, unit_price_cents_snapshot)"))
                .isEqualTo("maxi 1140");
    }

    @Test
    void aTableNumberAloneIsAContact() throws SQLException {
        JsonObject order =
                with(with(order(line(stand.water(), 1)), "service_mode", "\"dine_in\""), "service_tag", "\" 12 b\"");
        assertThat(contact(stand.placed(order))).isEqualTo("dine_in|12 b|0");
        assertThat(contacts(stand.placed(order(line(stand.water(), 1))))).isZero();
        JsonObject empty = with(order(line(stand.water(), 1)), "customer", "{\"name\":\" \",\"email\":\"\"}");
        assertThat(contacts(stand.placed(empty))).isZero();
        JsonObject pickup = with(order(line(stand.water(), 1)), "delivery", "{\"type\":\"pickup\"}");
        assertThat(contacts(stand.placed(pickup))).isZero();
    }

    @Test
    void aCustomerIsReachedHoweverTheNumberIsWritten() throws SQLException {
        JsonObject order = with(
                order(line(stand.water(), 1)),
                "customer",
                "{\"name\":\" Ada \\n Test \",\"email\":\"Ada@Example.Test\",\"phone\":\"06 12 34 56 78\"}");
        assertThat(contact(stand.placed(order))).isEqualTo("Ada Test|ada@example.test|+33612345678|pickup|0");
    }

    @Test
    void aDeliveryCostsWhatTheShopTakesForIt() throws SQLException {
        stand.update("UPDATE tenants SET delivery_fee_cents = 350, delivery_fee_vat_rate = 200 WHERE id = :t");
        JsonObject order = with(
                order(line(stand.water(), 1)),
                "delivery",
                "{\"type\":\"delivery\",\"address\":\" 1 rue du Test\\nParis \",\"fee_cents\":0}");
        JsonObject placed = stand.placed(order);
        assertThat(placed.getInt("total_ttc_cents")).as("the items' total").isEqualTo(200);
        assertThat(placed.getInt("delivery_fee_cents")).isEqualTo(350);
        assertThat(placed.getInt("amount_cents")).as("what there is to pay").isEqualTo(550);
        assertThat(stand.placed(order).getInt("amount_cents")).isEqualTo(550);
        assertThat(contact(placed)).isEqualTo("delivery|1 rue du Test\nParis|350");
        assertThat(row(placed, "service_mode")).isEqualTo("takeaway");
        assertThat(stand.number("SELECT delivery_fee_vat_rate FROM order_contact WHERE tenant_id = :t AND order_id = "
                        + placed.getInt("id")))
                .isEqualTo(200);
    }

    @Test
    void labelsAndPricesAreOfTheMoment() throws SQLException {
        Stand other = Stand.open(Product.shared());
        JsonObject placed = other.placed(order(line(other.water(), 1)));
        other.update("UPDATE product SET name = 'Still water', price_cents = 999 WHERE tenant_id = :t AND id = "
                + other.water());
        assertThat(other.text("SELECT CONCAT_WS(' ', label_snapshot, unit_price_cents_snapshot) FROM order_item"
                        + " WHERE tenant_id = :t AND order_id = " + placed.getInt("id")))
                .isEqualTo("Water 200");
        assertThat(other.placed(order(line(other.water(), 1))).getInt("total_ttc_cents"))
                .isEqualTo(999);
    }

    @Test
    void anOrderIsFoundByItsNumberInItsOwnShop() throws SQLException {
        JsonObject placed = stand.placed(order(line(stand.water(), 1)));
        String path = "/api/orders/" + placed.getString("order_number");
        HttpResponse<String> found = stand.admin().get(path);
        assertThat(found.statusCode()).isEqualTo(200);
        JsonObject data = Given.json(found).getJsonObject("data");
        assertThat(data.keySet()).isEqualTo(TOLD);
        assertThat(data.getInt("id")).isEqualTo(placed.getInt("id"));
        HttpResponse<String> stranger =
                Given.in(Product.shared()).shop().admin().get(path);
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.body()).contains("ORDER_NOT_FOUND");
    }

    private static String row(JsonObject placed, String what) throws SQLException {
        return stand.text(
                "SELECT " + what + " FROM customer_order WHERE tenant_id = :t AND id = " + placed.getInt("id"));
    }

    private static String item(JsonObject placed, String what) throws SQLException {
        return stand.text(
                "SELECT " + what + " FROM order_item WHERE tenant_id = :t AND order_id = " + placed.getInt("id"));
    }

    private static String contact(JsonObject placed) throws SQLException {
        return stand.text("SELECT CONCAT_WS('|', customer_name, customer_email, customer_phone, delivery_type,"
                + " delivery_address, table_number, delivery_fee_cents) FROM order_contact WHERE tenant_id = :t AND order_id = "
                + placed.getInt("id"));
    }

    private static long contacts(JsonObject placed) throws SQLException {
        return stand.number(
                "SELECT COUNT(*) FROM order_contact WHERE tenant_id = :t AND order_id = " + placed.getInt("id"));
    }
}
