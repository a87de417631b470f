package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.Diner.atOnce;
import static org.comptoir.orders.Diner.item;
import static org.comptoir.orders.Diner.line;
import static org.comptoir.orders.Diner.modifier;

import java.lang.System.Logger.Level;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A day on which everybody is busy at once; {@code -Dcomptoir.test.mixed-seconds} makes it longer. */
class BusyDayIT {
    private static final int MIXED_CLIENTS = 16;
    private static final Duration MIXED = Duration.ofSeconds(Integer.getInteger("comptoir.test.mixed-seconds", 10));

    /** Kiosks, counters and kitchens at once, with menus and modifiers in any order, on few ingredients. */
    @Test
    void noDeadlockSurfacesWhenEverybodyIsBusy() throws Exception {
        Diner diner = Diner.open();
        List<Long> ingredients = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ingredients.add(diner.ingredient(1_000_000));
        }
        List<Long> products = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            products.add(diner.product(
                    line(ingredients.get(i), 1, 2),
                    line(ingredients.get((i + 3) % 8), 2, 2),
                    line(ingredients.get((i + 5) % 8), 1, 3)));
        }
        long side = products.get(5);
        List<String> menus = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long menu = diner.menu(products.get(i), side);
            menus.add(diner.menuItem(menu, 1, "maxi", side, modifier(ingredients.get((i + 3) % 8), "add")));
            menus.add(diner.menuItem(menu, 2, "normal", side, modifier(ingredients.get(i), "remove")));
        }
        Busy busy = new Busy(diner, ingredients, products, menus);
        long end = System.nanoTime() + MIXED.toNanos();
        List<Callable<HttpResponse<String>>> clients = new ArrayList<>();
        for (int i = 0; i < MIXED_CLIENTS; i++) {
            Random random = new Random(i);
            clients.add(() -> {
                HttpResponse<String> last;
                do {
                    last = busy.act(random);
                } while (System.nanoTime() < end);
                return last;
            });
        }
        atOnce(clients);
        assertThat(busy.surprises).isEmpty();
        assertThat(busy.acts.get()).isGreaterThan(10);
        System.getLogger("bench").log(Level.INFO, busy.acts.get() + " acts in " + MIXED);
        diner.assertBalanced();
        assertThat(
                        diner.count(
                                "customer_order",
                                "status IN ('paid', 'delivered') AND NOT EXISTS ("
                                        + "SELECT 1 FROM order_payment p WHERE p.order_id = customer_order.id AND p.refund_due_at IS NULL)"))
                .isZero();
    }

    /** One shop's day, an act at a time. */
    private record Busy(
            Diner diner,
            List<Long> ingredients,
            List<Long> products,
            List<String> menus,
            Set<String> surprises,
            AtomicLong acts) {
        Busy(Diner diner, List<Long> ingredients, List<Long> products, List<String> menus) {
            this(diner, ingredients, products, menus, ConcurrentHashMap.newKeySet(), new AtomicLong());
        }

        HttpResponse<String> act(Random random) {
            acts.incrementAndGet();
            if (random.nextInt(10) == 0) {
                return seen(diner.admin()
                        .post("/api/staff/stock/" + any(ingredients, random) + "/restock", "{\"packs\":1}"));
            }
            if (random.nextInt(3) == 0) {
                return seen(diner.admin().post("/api/staff/orders", Diner.paid("counter", items(random))));
            }
            HttpResponse<String> placed = seen(diner.admin().post("/api/orders", Diner.order(items(random))));
            if (placed.statusCode() != 201) {
                return placed;
            }
            String number = Diner.data(placed).getString("order_number");
            seen(diner.pay(number));
            return random.nextBoolean() ? seen(diner.act(number, "deliver", "{}")) : placed;
        }

        private String[] items(Random random) {
            List<String> items = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(4); i++) {
                int product = random.nextInt(products.size());
                List<String> modifiers = new ArrayList<>();
                for (int of : new TreeSet<>(List.of(product, (product + 3) % 8, (product + 5) % 8)).descendingSet()) {
                    if (random.nextBoolean()) {
                        modifiers.add(modifier(ingredients.get(of), random.nextBoolean() ? "add" : "remove"));
                    }
                }
                Collections.shuffle(modifiers, random);
                items.add(
                        random.nextInt(3) == 0
                                ? any(menus, random)
                                : item(products.get(product), 1 + random.nextInt(3), modifiers.toArray(String[]::new)));
            }
            return items.toArray(String[]::new);
        }

        private static <T> T any(List<T> all, Random random) {
            return all.get(random.nextInt(all.size()));
        }

        private HttpResponse<String> seen(HttpResponse<String> answer) {
            if (answer.statusCode() >= 300) {
                surprises.add(answer.statusCode() + " " + answer.body());
            }
            return answer;
        }
    }
}
