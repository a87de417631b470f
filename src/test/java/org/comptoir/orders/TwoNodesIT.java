package org.comptoir.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.orders.Diner.item;
import static org.comptoir.orders.Diner.line;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.Reader;
import java.lang.System.Logger.Level;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.comptoir.browser.Browser;
import org.comptoir.browser.Visitor;
import org.comptoir.test.Await;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes on one database: nothing happens twice, and a database that is killed under them costs nobody an order. */
class TwoNodesIT {
    private static final int ABANDONED = 40;
    private static final int CLIENTS = 8;
    private static final int STOCK = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private static final int PAID = 5;
    private static final long SECOND = 1000;

    /** Notes when a ticket came to this display. */
    private static final String WATCH = """
            () => { window.seen = {}; new MutationObserver(all => all.forEach(one => one.addedNodes.forEach(node => {
              if (node.dataset && node.dataset.order) window.seen[node.dataset.order] = Date.now(); })))
              .observe(document.querySelector('[data-rack]'), { childList: true }); }""";

    private static Product first;
    private static Product second;

    @BeforeAll
    static void start() throws IOException {
        first = Product.start(Map.of());
        Properties runtime = new Properties();
        try (Reader reader = Files.newBufferedReader(first.data().resolve("runtime.properties"))) {
            runtime.load(reader);
        }
        second = Product.start(Map.of(
                "COMPTOIR_DB_URL", runtime.getProperty("db.url"),
                "COMPTOIR_DB_USER", runtime.getProperty("db.user"),
                "COMPTOIR_DB_PASSWORD", runtime.getProperty("db.password")));
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

    @Test
    void whatNobodyPaysExpiresOnce() throws SQLException {
        Diner diner = Diner.open(first);
        String burger = item(diner.product(line(diner.ingredient(STOCK), 1, 1)), 1);
        for (int i = 0; i < ABANDONED; i++) {
            diner.place(burger);
        }
        first.moveClock(Duration.ofMinutes(31));
        second.moveClock(Duration.ofMinutes(31));
        Await.until(
                PATIENCE,
                "the orders to expire",
                () -> diner.count("customer_order", "status = 'cancelled'") == ABANDONED
                        ? Optional.of(true)
                        : Optional.empty());
        assertThat(diner.count("audit_log", "action_code = 'order.expire'"))
                .as("told once each, whichever node it was")
                .isEqualTo(ABANDONED);
    }

    @Test
    void whatOneNodeIsPaidIsOnTheOthersDisplayInUnderASecond() throws SQLException {
        Diner diner = Diner.open(first);
        String burger = item(diner.product(line(diner.ingredient(STOCK), 1, 1)), 1);
        String[] cookie = diner.admin().cookie().split("=", 2);
        try (Visitor visitor = Browser.visitor("en")) {
            Page display = visitor.page();
            display.context()
                    .addCookies(List.of(new Cookie(cookie[0], cookie[1])
                            .setUrl(second.baseUri().toString())));
            display.navigate(second.baseUri().resolve("/orders/kitchen").toString());
            PlaywrightAssertions.assertThat(display.locator("[data-put=of]"))
                    .not()
                    .hasText("");
            display.evaluate(WATCH);
            List<Long> delays = new ArrayList<>();
            for (int i = 0; i < PAID; i++) {
                String number = diner.place(burger);
                long asked = System.currentTimeMillis();
                Diner.ok(diner.pay(number));
                PlaywrightAssertions.assertThat(display.locator("[data-rack] [data-order='" + number + "']"))
                        .isVisible();
                delays.add(((Number) display.evaluate("number => window.seen[number]", number)).longValue() - asked);
            }
            Collections.sort(delays);
            assertThat(delays.get(PAID / 2))
                    .as("milliseconds from asking one node to be paid to the other's display: %s", delays)
                    .isLessThan(SECOND);
            System.getLogger("bench").log(Level.INFO, "paid on one node, on the display of the other: {0} ms", delays);
        }
    }

    @Test
    void aKilledDatabaseCostsNoOrder() throws Exception {
        Diner diner = Diner.open(first);
        long patties = diner.ingredient(STOCK);
        String burger = item(diner.product(line(patties, 1, 1)), 1);
        Session elsewhere = new Session(
                second,
                diner.admin().cookie(),
                diner.admin().csrf(),
                diner.admin().me());
        Rush rush = new Rush(burger);
        List<Callable<HttpResponse<String>>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Session node = i % 2 == 0 ? diner.admin() : elsewhere;
            clients.add(() -> rush.untilTheEnd(node));
        }
        Thread killer = new Thread(() -> rush.killAndWait(first));
        killer.start();
        Diner.atOnce(clients);
        killer.join();

        assertThat(rush.surprises())
                .as("everything that failed was a clean 503")
                .isEmpty();
        assertThat(rush.unavailable().get()).isPositive();
        assertThat(rush.lateNanos().get())
                .as("serves again soon after it is back")
                .isLessThan(RECOVERY.toNanos());
        assertThat(numbers(diner, "TRUE")).containsAll(rush.placed());
        assertThat(numbers(
                        diner,
                        "status = 'paid' AND EXISTS (SELECT 1 FROM order_payment p WHERE p.order_id = customer_order.id)"
                                + " AND EXISTS (SELECT 1 FROM stock_movement m WHERE m.order_id = customer_order.id)"))
                .containsAll(rush.paid());
        assertThat(diner.left(patties)).isEqualTo(STOCK - diner.count("order_payment", "TRUE"));
        diner.assertBalanced();
        System.getLogger("bench")
                .log(
                        Level.INFO,
                        "database killed: {0} orders acknowledged, {1} times 503, serving again {2} ms after it was back",
                        rush.paid().size(),
                        rush.unavailable().get(),
                        rush.lateNanos().get() / 1_000_000);
    }

    private static List<String> numbers(Diner diner, String condition) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (Connection connection = first.connect();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT order_number FROM customer_order WHERE tenant_id = ? AND " + condition)) {
            query.setString(1, diner.shop().id());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getString(1));
                }
            }
        }
        return numbers;
    }
}
