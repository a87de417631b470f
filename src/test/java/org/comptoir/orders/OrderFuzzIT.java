package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.Stand.modifier;
import static org.comptoir.orders.Stand.modifiers;
import static org.comptoir.orders.Stand.order;
import static org.comptoir.orders.Stand.with;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.comptoir.test.Given;
import org.comptoir.test.Product;

/** A good order with something wrong in it: taken whole or refused whole, never half-written, never the server's fault. */
class OrderFuzzIT {
    private static final Pattern VALUE = Pattern.compile(":(\"[^\"]*\"|-?\\d+)");
    private static final Stand STAND = open();

    private static Stand open() {
        try {
            return Stand.open(Product.shared());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Property(tries = 250, shrinking = ShrinkingMode.BOUNDED)
    void anOrderIsTakenWholeOrNotAtAll(@ForAll("changes") List<String> changes, @ForAll int place) throws SQLException {
        String body = good();
        for (String change : changes) {
            body = changed(body, place, change);
        }
        long before = STAND.number("SELECT COUNT(*) FROM customer_order WHERE tenant_id = :t");
        HttpResponse<String> answer = STAND.admin().post("/api/orders", body);
        assertThat(answer.statusCode()).as(body + " " + answer.body()).isIn(201, 422, 400, 409);
        long written = STAND.number("SELECT COUNT(*) FROM customer_order WHERE tenant_id = :t") - before;
        if (answer.statusCode() == 201) {
            JsonObject placed = Given.json(answer).getJsonObject("data");
            assertThat(written).isBetween(0L, 1L);
            assertThat(STAND.number("""
                            SELECT SUM((i.unit_price_cents_snapshot + COALESCE((SELECT SUM(m.extra_price_cents)
                                     FROM order_item_modifier m WHERE m.order_item_id = i.id), 0)) * i.quantity)
                              FROM order_item i WHERE i.tenant_id = :t AND i.order_id = """ + " " + placed.getInt("id"))).isEqualTo(placed.getInt("total_ttc_cents"));
        } else {
            assertThat(written).isZero();
        }
    }

    @Property(tries = 80, shrinking = ShrinkingMode.BOUNDED)
    void aPaymentIsTakenWholeOrNotAtAll(@ForAll("changes") List<String> changes, @ForAll int place)
            throws SQLException {
        String number = STAND.placed(order(Stand.line(STAND.water(), 1))).getString("order_number");
        String body =
                "{\"transaction_id\":\"%s\",\"payment_method\":\"card\",\"amount_cents\":200}".formatted(Stand.key());
        for (String change : changes) {
            body = changed(body, place, change);
        }
        long payments = rows("order_payment");
        long events = rows("order_paid_event");
        HttpResponse<String> answer = STAND.admin().post("/api/orders/" + number + "/pay", body);
        assertThat(answer.statusCode()).as(body + " " + answer.body()).isIn(200, 422, 400, 409);
        long paid = answer.statusCode() == 200 ? 1 : 0;
        assertThat(rows("order_payment") - payments).as(body).isEqualTo(paid);
        assertThat(rows("order_paid_event") - events).as(body).isEqualTo(paid);
    }

    private static long rows(String table) throws SQLException {
        return STAND.number("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = :t");
    }

    @Provide
    Arbitrary<List<String>> changes() {
        Arbitrary<String> change = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        3, Arbitraries.integers().between(-2, 120).map(String::valueOf)),
                net.jqwik.api.Tuple.of(2, Arbitraries.longs().map(String::valueOf)),
                net.jqwik.api.Tuple.of(
                        3,
                        Arbitraries.of(
                                "null",
                                "true",
                                "1e400",
                                "1.5",
                                "[]",
                                "{}",
                                "[null]",
                                "[[{}]]",
                                "\"\"",
                                "\"maxi\"",
                                "\"remove\"",
                                "\"delivery\"",
                                "\"drive\"",
                                "\"\\ud83c\\udf5f\"",
                                "\"\\ud800\"",
                                "\"\\u0000\"",
                                "\"' OR 1=1 --\"",
                                "\"" + "x".repeat(600) + "\"")),
                net.jqwik.api.Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.longs().between(1, 200),
                                        Arbitraries.of(STAND.water(), STAND.drink(), STAND.menu(), STAND.cheese()))
                                .as((any, known) -> String.valueOf(any % 2 == 0 ? any : known))));
        return change.list().ofMinSize(1).ofMaxSize(3);
    }

    private static String good() {
        JsonObject order = order(
                Stand.line(STAND.burger(), 2, modifiers(modifier(STAND.onion(), "remove"))),
                STAND.meal("normal", modifiers(modifier(STAND.cheese(), "add"))));
        order = with(order, "customer", "{\"name\":\"Ada\",\"email\":\"ada@example.test\",\"phone\":\"0612345678\"}");
        return with(with(order, "delivery", "{\"type\":\"pickup\"}"), "coupon_code", "\"\"")
                .toString();
    }

    /** With another value somewhere. */
    private static String changed(String body, int place, String value) {
        List<int[]> values = new ArrayList<>();
        Matcher found = VALUE.matcher(body);
        while (found.find()) {
            values.add(new int[] {found.start(1), found.end(1)});
        }
        if (values.isEmpty()) {
            return body;
        }
        int[] one = values.get(Math.floorMod(place * 31 + value.hashCode(), values.size()));
        return body.substring(0, one[0]) + value + body.substring(one[1]);
    }
}
