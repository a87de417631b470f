package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.Stand.line;
import static org.comptoir.orders.Stand.modifier;
import static org.comptoir.orders.Stand.modifiers;
import static org.comptoir.orders.Stand.order;
import static org.comptoir.orders.Stand.with;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.Collections;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is no order: each with its code, the field where there is one, and no row. */
class RefusedOrderIT {
    private static Stand stand;

    @BeforeAll
    static void open() throws SQLException {
        stand = Stand.open(Product.shared());
    }

    @Test
    void aKeyIsRequiredAndShort() throws SQLException {
        JsonObject order = order(water());
        stand.refused(with(order, "idempotency_key", "null"), "VALIDATION_ERROR", "idempotency_key");
        stand.refused(with(order, "idempotency_key", "\" \""), "VALIDATION_ERROR", "idempotency_key");
        stand.refused(with(order, "idempotency_key", "7"), "VALIDATION_ERROR", "idempotency_key");
        stand.refused(with(order, "idempotency_key", text("k", 65)), "VALIDATION_ERROR", "idempotency_key");
        stand.placed(with(order, "idempotency_key", text("\ud83c\udf5f", 64)));
    }

    @Test
    void anOrderHasOneToFiftyLines() throws SQLException {
        stand.refused(order(), "EMPTY_ORDER");
        stand.refused(with(order(), "items", "null"), "EMPTY_ORDER");
        stand.refused(with(order(), "items", "{}"), "VALIDATION_ERROR", "items");
        stand.placed(order(Collections.nCopies(50, water()).toArray(String[]::new)));
        stand.refused(order(Collections.nCopies(51, water()).toArray(String[]::new)), "VALIDATION_ERROR", "items");
    }

    @Test
    void aKioskServesHereOrToTakeAway() throws SQLException {
        for (String mode : new String[] {"\"drive\"", "\"DINE_IN\"", "\"\"", "null"}) {
            stand.refused(with(order(water()), "service_mode", mode), "INVALID_SERVICE_MODE");
        }
        stand.refused(with(order(water()), "service_mode", "1"), "VALIDATION_ERROR", "service_mode");
        JsonObject here = with(order(water()), "service_mode", "\"dine_in\"");
        stand.refused(
                with(here, "delivery", "{\"type\":\"delivery\",\"address\":\"x\"}"),
                "INVALID_SERVICE_MODE",
                "delivery");
        stand.refused(with(here, "delivery", "{\"type\":\"pickup\"}"), "INVALID_SERVICE_MODE");
        stand.refused(with(here, "delivery", "{\"type\":\"pigeon\"}"), "VALIDATION_ERROR", "delivery.type");
    }

    @Test
    void aTableNumberIsShortAndOnlyForThoseWhoSit() throws SQLException {
        JsonObject here = with(order(water()), "service_mode", "\"dine_in\"");
        stand.refused(with(here, "service_tag", text("x", 21)), "INVALID_SERVICE_TAG");
        stand.refused(with(order(water()), "service_tag", "\"12\""), "INVALID_SERVICE_TAG");
        stand.placed(with(here, "service_tag", text("x", 20)));
        stand.placed(with(order(water()), "service_tag", "\" \""));
    }

    @Test
    void addressesMustBeReachable() throws SQLException {
        for (String mail : new String[] {"ada", "ada@test", "a b@example.test", "ada@example.test\\nBcc: x@y.test"}) {
            stand.refused(customer("\"email\":\"" + mail + "\""), "INVALID_EMAIL");
        }
        for (String phone : new String[] {"12", "call me", "01 23", "+33", "0000000000"}) {
            stand.refused(customer("\"phone\":\"" + phone + "\""), "INVALID_PHONE");
        }
        stand.refused(customer("\"name\":" + text("x", 121)), "VALIDATION_ERROR", "customer.name");
        stand.refused(
                with(order(water()), "delivery", "{\"type\":\"delivery\",\"address\":\" \"}"),
                "VALIDATION_ERROR",
                "delivery.address");
        stand.refused(
                with(order(water()), "delivery", "{\"type\":\"delivery\",\"address\":" + text("x", 501) + "}"),
                "VALIDATION_ERROR",
                "delivery.address");
    }

    @Test
    void nobodyHasCouponsYet() throws SQLException {
        stand.refused(with(order(water()), "coupon_code", "\"WELCOME\""), "INVALID_COUPON");
        stand.placed(with(order(water()), "coupon_code", "\"\""));
    }

    @Test
    void theFirstOfSeveralIsTold() throws SQLException {
        JsonObject order = with(customer("\"email\":\"x\",\"phone\":\"x\""), "coupon_code", "\"X\"");
        stand.refused(order, "INVALID_EMAIL");
        order = with(order, "items", "[" + line(stand.burger(), 1, modifiers(modifier(stand.bun(), "remove"))) + "]");
        stand.refused(order, "INGREDIENT_NOT_REMOVABLE");
        order = with(order, "items", "[" + line(1, 1) + "," + line(stand.water(), 0) + "]");
        stand.refused(order, "INVALID_QUANTITY");
        order = with(order, "items", "[" + line(stand.water(), 0) + ",{\"quantity\":0}]");
        stand.refused(order, "INVALID_ITEM_TYPE");
        order = with(order, "service_tag", "\"12\"");
        stand.refused(order, "INVALID_SERVICE_TAG");
        order = with(order, "service_mode", "\"drive\"");
        stand.refused(order, "INVALID_SERVICE_MODE");
        stand.refused(with(order, "items", "[]"), "EMPTY_ORDER");
    }

    @Test
    void anOrderThatNoAmountHoldsIsRefused() throws SQLException {
        Stand other = Stand.open(Product.shared());
        other.update("UPDATE product SET price_cents = 10000000 WHERE tenant_id = :t AND id = " + other.water());
        other.placed(order(line(other.water(), 99)));
        other.refused(
                order(Collections.nCopies(50, line(other.water(), 99)).toArray(String[]::new)),
                "VALIDATION_ERROR",
                "items");
    }

    @Test
    void aBodyThatIsNoneIsToldApart() {
        assertThat(stand.admin().post("/api/orders", "{\"items\":").statusCode())
                .isEqualTo(400);
        assertThat(stand.admin().post("/api/orders", "[]").statusCode()).isEqualTo(422);
    }

    private static String water() {
        return line(stand.water(), 1);
    }

    private static JsonObject customer(String fields) {
        return with(order(water()), "customer", "{" + fields + "}");
    }

    private static String text(String part, int times) {
        return "\"" + part.repeat(times) + "\"";
    }
}
