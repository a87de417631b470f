package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.Stand.line;
import static org.comptoir.orders.Stand.order;
import static org.comptoir.orders.Stand.with;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One key, one order; one order, one number. */
class RepeatedOrderIT {
    private static final int AT_ONCE = 16;
    private Stand stand;

    @BeforeEach
    void open() throws SQLException {
        stand = Stand.open(Product.shared());
    }

    @Test
    void theSameKeyAgainAnswersWithTheFirstOrder() throws SQLException {
        JsonObject order = order(line(stand.water(), 1));
        JsonObject first = stand.placed(order);
        assertThat(stand.placed(order)).isEqualTo(first);
        assertThat(stand.placed(with(order, "never_heard_of", "1")))
                .as("what is ignored makes no other order")
                .isEqualTo(first);
        stand.update("UPDATE product SET is_available = 0, price_cents = 1 WHERE tenant_id = :t");
        assertThat(stand.placed(order))
                .as("also when it could not be ordered any more")
                .isEqualTo(first);
        assertThat(stand.number("SELECT COUNT(*) FROM customer_order WHERE tenant_id = :t"))
                .isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherOrderIsRefused() throws SQLException {
        JsonObject order = order(line(stand.water(), 1));
        stand.placed(order);
        for (JsonObject other : List.of(
                with(order, "items", "[" + line(stand.water(), 2) + "]"),
                with(order, "items", "[" + line(stand.water(), 1) + "," + line(stand.water(), 1) + "]"),
                with(order, "service_mode", "\"dine_in\""),
                with(order, "customer", "{\"name\":\"Ada\"}"))) {
            HttpResponse<String> answer = stand.post(other);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("IDEMPOTENCY_MISMATCH");
        }
        assertThat(stand.number("SELECT COUNT(*) FROM customer_order WHERE tenant_id = :t"))
                .isEqualTo(1);
        Stand other = Stand.open(Product.shared());
        String key = order.getString("idempotency_key");
        other.placed(with(order(line(other.water(), 1)), "idempotency_key", "\"" + key + "\""));
    }

    @Test
    void theSameKeyManyTimesAtOnceIsOneOrder() throws Exception {
        JsonObject order = order(line(stand.water(), 1), stand.meal("maxi"));
        Set<String> answers = new TreeSet<>();
        for (HttpResponse<String> answer : atOnce(() -> stand.post(order))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            answers.add(answer.body());
        }
        assertThat(answers).hasSize(1);
        assertThat(stand.number("SELECT COUNT(*) FROM customer_order WHERE tenant_id = :t"))
                .isEqualTo(1);
        assertThat(stand.number("SELECT COUNT(*) FROM order_item WHERE tenant_id = :t"))
                .isEqualTo(2);
        assertThat(stand.number("SELECT last_number FROM order_counter WHERE tenant_id = :t"))
                .as("those who gave up gave their number back")
                .isEqualTo(1);
    }

    @Test
    void numbersHaveNeitherGapsNorDuplicates() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.addAll(atOnce(() -> stand.post(order(line(stand.water(), 1), stand.meal("normal")))));
            stand.post(order(line(stand.water(), 100)));
            stand.post(order(line(999_999, 1)));
        }
        List<Integer> numbers = answers.stream()
                .map(a -> Given.json(a).getJsonObject("data").getString("order_number"))
                .map(n -> Integer.valueOf(n.substring(n.lastIndexOf('-') + 1)))
                .sorted()
                .toList();
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, 3 * AT_ONCE).boxed().toList());
    }

    @Test
    void theDayOfANumberIsTheServiceDay() throws SQLException {
        JsonObject placed = stand.placed(order(line(stand.water(), 1)));
        assertThat(stand.text("""
                        SELECT CONCAT('K-', o.service_day, '-001') FROM customer_order o WHERE o.tenant_id = :t""")).isEqualTo(placed.getString("order_number"));
        stand.update("UPDATE tenants SET time_zone = 'Pacific/Kiritimati', day_cutoff_hour = 0 WHERE id = :t");
        stand.placed(order(line(stand.water(), 1)));
        assertThat(stand.number("""
                        SELECT COUNT(*) FROM customer_order o WHERE o.tenant_id = :t
                           AND o.service_day = DATE(o.created_at + INTERVAL 14 HOUR)""")).as("by the shop's own clock").isPositive();
    }

    private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> future : pool.invokeAll(
                    IntStream.range(0, AT_ONCE).mapToObj(i -> call).toList())) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
