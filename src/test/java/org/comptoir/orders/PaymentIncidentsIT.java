package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.Diner.assertRefused;
import static org.comptoir.orders.Diner.by;
import static org.comptoir.orders.Diner.item;
import static org.comptoir.orders.Diner.line;
import static org.comptoir.orders.Diner.ok;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.comptoir.test.Await;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that comes and cannot be applied is not lost from sight, and what nobody pays does not wait for ever. */
class PaymentIncidentsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private Diner diner;
    private long buns;
    private long burger;

    @BeforeEach
    void open() throws SQLException {
        diner = Diner.open();
        buns = diner.ingredient(2);
        burger = diner.product(line(buns, 1, 1));
    }

    @Test
    void aShortageWritesNothingButTheIncidentAndARestockHeals() {
        String number = diner.place(item(burger, 3));
        assertRefused(diner.pay(number), 409, "OUT_OF_STOCK", "\"id\":" + buns, "\"needed\":3", "\"left\":2");
        assertThat(incidents("TRUE")).as("nobody paid").isZero();
        assertRefused(diner.pay(number, by("t-1")), 409, "OUT_OF_STOCK");
        assertRefused(diner.pay(number, by("t-1")), 409, "OUT_OF_STOCK");
        assertThat(incidents(
                        "reason = 'shortage' AND amount_cents = 1500 AND method = 'card' AND details LIKE '%needed%'"))
                .isEqualTo(1);
        assertThat(diner.count("customer_order", "status = 'pending_payment' AND paid_at IS NULL"))
                .isEqualTo(1);
        assertThat(diner.count("stock_movement", "movement_type = 'sale'")).isZero();
        assertThat(diner.count("order_payment", "TRUE") + diner.count("order_paid_event", "TRUE"))
                .isZero();
        assertThat(diner.left(buns)).isEqualTo(2);
        diner.stock(buns, 10);
        ok(diner.pay(number, by("t-1")));
        assertThat(incidents("settled_at IS NOT NULL AND settled_by_user_id IS NULL"))
                .isEqualTo(1);
        diner.assertBalanced();
    }

    @Test
    void moneyForAnOrderThatIsOverOrOfAnotherAmountIsKept() {
        String cancelled = diner.place(item(burger, 1));
        ok(diner.cancel(cancelled));
        assertRefused(diner.pay(cancelled, by("t-1")), 409, "INVALID_TRANSITION");
        String paid = diner.place(item(burger, 1));
        ok(diner.pay(paid, by("t-2")));
        assertRefused(diner.pay(paid, by("t-3")), 409, "INVALID_TRANSITION");
        assertThat(incidents("reason = 'wrong_state' AND amount_cents = 500")).isEqualTo(2);
        String dear = diner.place(item(burger, 1));
        String less = by("t-4").replace("}", ",\"amount_cents\":499}");
        assertRefused(diner.pay(dear, less), 422, "amount_cents", "500");
        assertThat(incidents("reason = 'wrong_amount' AND amount_cents = 499")).isEqualTo(1);
        ok(diner.pay(dear, less.replace("499", "500")));
    }

    @Test
    void aPersonSettlesItAndThenThatMoneyCountsNoMore() throws SQLException {
        String number = diner.place(item(burger, 3));
        assertRefused(diner.pay(number, by("t-1")), 409, "OUT_OF_STOCK");
        String settle = "incidents/" + incident() + "/settle";
        assertRefused(diner.act(number, settle, "{\"note\":\"\"}"), 422, "note");
        assertRefused(diner.act(number, "incidents/0/settle", "{\"note\":\"x\"}"), 404, "NOT_FOUND");
        ok(diner.act(number, settle, "{\"note\":\"given back by card\"}"));
        assertRefused(diner.act(number, settle, "{\"note\":\"again\"}"), 409, "INVALID_TRANSITION");
        assertThat(incidents("note = 'given back by card' AND settled_by_user_id IS NOT NULL"))
                .isEqualTo(1);
        assertThat(diner.count("audit_log", "action_code = 'order.incident_settle' AND summary = '" + number + "'"))
                .isEqualTo(1);
        diner.stock(buns, 10);
        assertRefused(diner.pay(number, by("t-1")), 409, "CONFLICT");
        ok(diner.pay(number));
        assertThat(diner.count("order_payment", "transaction_id <> 't-1'")).isEqualTo(1);
    }

    @Test
    void whatNobodyPaysIsCancelledUnlessMoneyHasCome() throws SQLException {
        String waiting = diner.place(item(burger, 1));
        String fresh = diner.place(item(burger, 1));
        String short_ = diner.place(item(burger, 3));
        assertRefused(diner.pay(short_, by("t-1")), 409, "OUT_OF_STOCK");
        age(waiting, 31);
        age(short_, 31);
        age(fresh, 29);
        awaitExpired(waiting);
        assertThat(diner.count(
                        "customer_order",
                        "status = 'pending_payment' AND order_number IN ('" + fresh + "', '" + short_ + "')"))
                .isEqualTo(2);
        assertThat(diner.count(
                        "audit_log",
                        "action_code = 'order.expire' AND actor_user_id IS NULL AND summary = '" + waiting + "'"))
                .isEqualTo(1);
        assertRefused(diner.pay(waiting), 409, "INVALID_TRANSITION", "cancelled");
        ok(diner.act(short_, "incidents/" + incident() + "/settle", "{\"note\":\"given back\"}"));
        awaitExpired(short_);
        assertThat(diner.count("audit_log", "action_code = 'order.expire'")).isEqualTo(2);
    }

    private void age(String number, int minutes) throws SQLException {
        diner.update("UPDATE customer_order SET created_at = UTC_TIMESTAMP(3) - INTERVAL " + minutes
                + " MINUTE WHERE order_number = '" + number + "' AND tenant_id = '"
                + diner.shop().id() + "'");
    }

    private void awaitExpired(String number) {
        Await.until(PATIENCE, "the expiry of " + number, () -> Optional.of(diner.count(
                        "customer_order",
                        "status = 'cancelled' AND cancelled_at IS NOT NULL AND order_number = '" + number + "'"))
                .filter(found -> found == 1));
    }

    private long incidents(String condition) {
        return diner.count("payment_incident", condition);
    }

    private long incident() throws SQLException {
        return new Rows(Product.shared())
                .number("SELECT id FROM payment_incident WHERE settled_at IS NULL AND tenant_id = '"
                        + diner.shop().id() + "'");
    }
}
