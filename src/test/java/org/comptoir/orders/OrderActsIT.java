package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.Diner.assertRefused;
import static org.comptoir.orders.Diner.data;
import static org.comptoir.orders.Diner.item;
import static org.comptoir.orders.Diner.line;
import static org.comptoir.orders.Diner.ok;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff do with an order: take it, hand it over, cancel it, give the money back. */
class OrderActsIT {
    private Diner diner;
    private long buns;
    private long salad;
    private long burger;

    @BeforeEach
    void open() throws SQLException {
        diner = Diner.open();
        buns = diner.ingredient(20);
        salad = diner.ingredient(20);
        burger = diner.product(line(buns, 1, 2), line(salad, 2, 2));
    }

    @Test
    void onlyWhatIsPaidIsHandedOver() {
        String number = diner.place(item(burger, 1));
        assertRefused(diner.act(number, "deliver", "{}"), 409, "INVALID_TRANSITION", "pending_payment");
        ok(diner.act(number, "pay", "{\"payment_method\":\"cash\"}"));
        assertThat(data(diner.act(number, "deliver", "{}")).getString("status")).isEqualTo("delivered");
        assertRefused(diner.act(number, "deliver", "{}"), 409, "INVALID_TRANSITION", "delivered");
        assertRefused(diner.cancel(number), 422, "CANNOT_CANCEL_IN_STATE");
        assertThat(diner.count("order_payment", "method = 'cash' AND refund_due_at IS NULL"))
                .isEqualTo(1);
        assertThat(diner.count("customer_order", "delivered_at >= paid_at")).isEqualTo(1);
    }

    @Test
    void aCancelledOrderGivesBackWhatItTookAndNotWhatARecipeSaysToday() {
        String number = diner.place(item(burger, 3));
        ok(diner.pay(number));
        assertThat(diner.left(salad)).isEqualTo(14);
        long bacon = diner.ingredient(5);
        diner.recipe(burger, line(salad, 7, 7), line(bacon, 1, 1));
        ok(diner.cancel(number));
        assertThat(diner.left(buns)).isEqualTo(20);
        assertThat(diner.left(salad)).isEqualTo(20);
        assertThat(diner.left(bacon)).isEqualTo(5);
        assertThat(diner.count(
                        "stock_movement",
                        "movement_type = 'cancellation' AND user_id IS NOT NULL AND note = 'changed their mind'"))
                .isEqualTo(2);
        assertThat(diner.count("order_payment", "refund_due_at IS NOT NULL AND refunded_at IS NULL"))
                .isEqualTo(1);
        assertThat(diner.count(
                        "audit_log",
                        "action_code = 'order.cancel' AND entity_type = 'order' AND summary = '" + number
                                + "' AND actor_user_id IS NOT NULL AND details LIKE '%changed their mind%'"))
                .isEqualTo(1);
        assertRefused(diner.cancel(number), 409, "INVALID_TRANSITION", "cancelled");
        assertRefused(diner.act(number, "deliver", "{}"), 409, "INVALID_TRANSITION");
        diner.assertBalanced();
    }

    @Test
    void cancellingTakesAPinAndAReason() {
        String number = diner.place(item(burger, 1));
        String path = "/api/staff/orders/" + number + "/cancel";
        assertRefused(diner.shop().admin().post(path, "{\"reason\":\"x\"}"), 403, "PIN_REQUIRED");
        assertRefused(diner.admin().post(path, "{}"), 422, "reason");
        assertRefused(diner.admin().post(path, "{\"reason\":\"  \"}"), 422, "reason");
        assertRefused(diner.admin().post(path, "{\"reason\":\"" + "x".repeat(256) + "\"}"), 422, "reason");
        ok(diner.admin().post(path, "{\"reason\":\"x\"}"));
        assertThat(diner.count("stock_movement", "movement_type = 'cancellation'"))
                .as("it had taken nothing")
                .isZero();
        assertThat(diner.count("order_payment", "TRUE")).isZero();
        assertRefused(diner.pay(number), 409, "INVALID_TRANSITION", "cancelled");
    }

    @Test
    void aRefundIsDoneOnce() {
        String number = diner.place(item(burger, 1));
        ok(diner.pay(number));
        assertRefused(diner.act(number, "refund", "{}"), 409, "INVALID_TRANSITION");
        ok(diner.cancel(number));
        ok(diner.act(number, "refund", "{}"));
        assertRefused(diner.act(number, "refund", "{}"), 409, "INVALID_TRANSITION");
        assertThat(diner.count("order_payment", "refunded_at IS NOT NULL")).isEqualTo(1);
        assertThat(diner.count("audit_log", "action_code = 'order.refund' AND summary = '" + number + "'"))
                .isEqualTo(1);
    }

    @Test
    void anOrderIsTakenAndPaidAtOnceOrNotAtAll() {
        String body = Diner.paid("counter", item(burger, 2));
        HttpResponse<String> taken = diner.admin().post("/api/staff/orders", body);
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        assertThat(data(taken).getString("status")).isEqualTo("paid");
        assertThat(data(taken).getString("order_number")).startsWith("C-").endsWith("-001");
        assertThat(data(diner.admin().post("/api/staff/orders", body)).getInt("id"))
                .as("the same key again")
                .isEqualTo(data(taken).getInt("id"));
        assertThat(diner.left(salad)).isEqualTo(16);
        assertThat(diner.count("order_payment", "method = 'cash' AND amount_cents = 1000"))
                .isEqualTo(1);
        assertRefused(
                diner.admin().post("/api/staff/orders", Diner.paid("counter", item(burger, 9))),
                409,
                "OUT_OF_STOCK",
                "\"id\":" + salad,
                "\"needed\":18",
                "\"left\":16");
        assertThat(diner.count("customer_order", "TRUE")).isEqualTo(1);
        assertThat(diner.left(buns)).isEqualTo(18);
        assertRefused(
                diner.admin().post("/api/staff/orders", body.replace(",\"source\":\"counter\"", "")), 422, "source");
        HttpResponse<String> next = diner.admin().post("/api/staff/orders", Diner.paid("counter", item(burger, 1)));
        assertThat(data(next).getString("order_number")).as("no gap").endsWith("-002");
        diner.assertBalanced();
    }

    @Test
    void whatARoleDoesNotSeeIsNotThere() throws SQLException {
        String number = diner.place(item(burger, 1));
        ok(diner.pay(number));
        diner.update(
                "INSERT INTO role_visible_source (role_id, source) SELECT id, 'drive' FROM role WHERE code = 'admin'"
                        + " AND tenant_id = '" + diner.shop().id() + "'");
        for (String act : new String[] {"pay", "deliver", "refund"}) {
            assertRefused(diner.act(number, act, "{}"), 404, "ORDER_NOT_FOUND");
        }
        assertRefused(diner.cancel(number), 404, "ORDER_NOT_FOUND");
        assertRefused(diner.admin().post("/api/staff/orders", Diner.paid("counter", item(burger, 1))), 422, "source");
        assertThat(diner.count("customer_order", "status = 'paid'")).isEqualTo(1);
    }
}
