package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.Diner.atOnce;
import static org.comptoir.orders.Diner.by;
import static org.comptoir.orders.Diner.item;
import static org.comptoir.orders.Diner.line;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many at once: nothing is sold twice, nothing is paid twice, and of two who want the same one wins. */
class OrderRushIT {
    private static final int CLIENTS = 64;
    private static final int LAST = 100;
    private static final int CALLBACKS = 100;
    private static final int PAIRS = 12;

    private Diner diner;

    @BeforeEach
    void open() throws SQLException {
        diner = Diner.open();
    }

    @Test
    void theLastHundredAreSoldOnceEach() throws Exception {
        long patties = diner.ingredient(LAST);
        long buns = diner.ingredient(10 * LAST);
        long burger = diner.product(line(patties, 1, 1), line(buns, 1, 1));
        AtomicInteger sold = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        Callable<HttpResponse<String>> client = () -> {
            while (true) {
                HttpResponse<String> placed = diner.admin().post("/api/orders", Diner.order(item(burger, 1)));
                // what is used up cannot be ordered either
                HttpResponse<String> paid = placed.statusCode() == 201
                        ? diner.pay(Diner.data(placed).getString("order_number"))
                        : placed;
                if (paid.statusCode() != 200) {
                    refused.incrementAndGet();
                    return paid;
                }
                sold.incrementAndGet();
            }
        };
        for (HttpResponse<String> last : atOnce(Collections.nCopies(CLIENTS, client))) {
            assertThat(last.body()).containsAnyOf("OUT_OF_STOCK", "PRODUCT_UNAVAILABLE");
        }
        assertThat(sold).hasValue(LAST);
        assertThat(refused).hasValue(CLIENTS);
        assertThat(diner.left(patties)).isZero();
        assertThat(diner.left(buns)).isEqualTo(9 * LAST);
        assertThat(diner.count("order_payment", "TRUE")).isEqualTo(LAST);
        diner.assertBalanced();
    }

    @Test
    void waitingOrdersShareWhatIsLeft() throws Exception {
        long patties = diner.ingredient(LAST);
        long burger = diner.product(line(patties, 1, 1));
        List<Callable<HttpResponse<String>>> acts = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            String number = diner.place(item(burger, 3));
            acts.add(() -> diner.pay(number));
        }
        List<HttpResponse<String>> answers = atOnce(acts);
        assertThat(answers.stream().filter(a -> a.statusCode() == 200)).hasSize(LAST / 3);
        assertThat(answers.stream().filter(a -> a.statusCode() != 200)).allSatisfy(a -> assertThat(a.body())
                .contains("OUT_OF_STOCK", "\"id\":" + patties, "\"needed\":3", "\"left\":"));
        assertThat(diner.left(patties)).isEqualTo(LAST % 3);
        diner.assertBalanced();
    }

    @Test
    void aHundredCallbacksPayOnce() throws Exception {
        long burger = diner.product(line(diner.ingredient(LAST), 1, 1));
        String number = diner.place(item(burger, 1));
        Callable<HttpResponse<String>> callback = () -> diner.pay(number, by("txn-of-a-provider"));
        List<HttpResponse<String>> answers = atOnce(Collections.nCopies(CALLBACKS, callback));
        assertThat(answers)
                .allSatisfy(a -> assertThat(a.statusCode()).as(a.body()).isEqualTo(200));
        assertThat(answers.stream().map(HttpResponse::body).distinct()).hasSize(1);
        assertThat(diner.count("order_payment", "TRUE")).isEqualTo(1);
        assertThat(diner.count("order_paid_event", "TRUE")).isEqualTo(1);
        assertThat(diner.count("stock_movement", "movement_type = 'sale'")).isEqualTo(1);
        assertThat(diner.count("payment_incident", "TRUE")).isZero();
    }

    @Test
    void ofTwoWhoEndAnOrderOneWins() throws Exception {
        long patties = diner.ingredient(LAST);
        long burger = diner.product(line(patties, 1, 1));
        int delivered = 0;
        for (int i = 0; i < PAIRS; i++) {
            String twice = diner.place(item(burger, 1));
            Diner.ok(diner.pay(twice));
            List<HttpResponse<String>> cancels = atOnce(List.of(() -> diner.cancel(twice), () -> diner.cancel(twice)));
            assertThat(loser(cancels)).contains("INVALID_TRANSITION", "\"status\":\"cancelled\"");

            String both = diner.place(item(burger, 1));
            Diner.ok(diner.pay(both));
            List<HttpResponse<String>> ends =
                    atOnce(List.of(() -> diner.act(both, "deliver", "{}"), () -> diner.cancel(both)));
            boolean cancelled = ends.get(1).statusCode() == 200;
            delivered += cancelled ? 0 : 1;
            assertThat(loser(ends)).contains(cancelled ? "INVALID_TRANSITION" : "CANNOT_CANCEL_IN_STATE");
        }
        assertThat(diner.left(patties)).isEqualTo(LAST - delivered);
        assertThat(diner.count("stock_movement", "movement_type = 'cancellation'"))
                .isEqualTo(2 * PAIRS - delivered);
        diner.assertBalanced();
    }

    private static String loser(List<HttpResponse<String>> two) {
        assertThat(two.stream().filter(a -> a.statusCode() == 200))
                .as(two.get(0).body() + two.get(1).body())
                .hasSize(1);
        return two.stream()
                .filter(a -> a.statusCode() != 200)
                .findFirst()
                .orElseThrow()
                .body();
    }
}
