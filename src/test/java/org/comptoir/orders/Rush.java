package org.comptoir.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.comptoir.test.Await;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;

/** Clients who order and pay, and what they were told. */
record Rush(
        String burger,
        Set<String> placed,
        Set<String> paid,
        Set<String> surprises,
        AtomicInteger unavailable,
        AtomicLong back,
        AtomicLong lateNanos) {
    private static final int BEFORE_THE_KILL = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    Rush(String burger) {
        this(
                burger,
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet(),
                new AtomicInteger(),
                new AtomicLong(),
                new AtomicLong());
    }

    /** Until this client has paid again after the database came back. */
    HttpResponse<String> untilTheEnd(Session node) {
        while (true) {
            boolean after = back.get() != 0;
            HttpResponse<String> last = seen(node.post("/api/orders", Diner.order(burger)), 201);
            if (last.statusCode() == 201) {
                String number = Diner.data(last).getString("order_number");
                placed.add(number);
                last = seen(node.post("/api/orders/" + number + "/pay", "{}"), 200);
                if (last.statusCode() == 200) {
                    paid.add(number);
                    if (after) {
                        lateNanos.accumulateAndGet(System.nanoTime() - back.get(), Math::max);
                        return last;
                    }
                }
            }
            if (after && System.nanoTime() - back.get() > PATIENCE.toNanos()) {
                surprises.add("no order any more: " + last.body());
                return last;
            }
        }
    }

    private HttpResponse<String> seen(HttpResponse<String> answer, int good) {
        if (answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()) {
            unavailable.incrementAndGet();
        } else if (answer.statusCode() != good) {
            surprises.add(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    void killAndWait(Product product) {
        Await.until(PATIENCE, "orders", () -> paid.size() > BEFORE_THE_KILL ? Optional.of(true) : Optional.empty());
        try {
            product.database().destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.until(PATIENCE, "a refusal", () -> unavailable.get() > 0 ? Optional.of(true) : Optional.empty());
        Await.until(PATIENCE, "the database", () -> {
            try (Connection connection = product.connect()) {
                return Optional.of(connection.isValid(5));
            } catch (SQLException notYet) {
                return Optional.empty();
            }
        });
        back.set(System.nanoTime());
    }
}
