package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The demo shop as somebody meets it who starts Comptoir for the first time: weeks of trade behind it, a kitchen at work, and
 * books that are right to the piece and to the cent. Then the server is started again, under a display that stays open.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoPastIT {
    private static final int DAYS = 12;

    /** Orders that customers placed themselves, and all that the kitchen has to make. */
    private static final int RUNG = 2;

    private static final int KITCHEN = 10 + RUNG;
    private static final int TOLD = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double RETURN_MILLIS = 60_000;
    private static final String OURS = " tenant_id = (SELECT id FROM tenants WHERE slug = 'demo')";

    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.start(Map.of("COMPTOIR_DEMO_DAYS", Integer.toString(DAYS)));
        Await.until(
                PATIENCE,
                "the demo shop's past",
                () -> number("SELECT COUNT(*) FROM order_paid_event WHERE" + OURS) == RUNG
                        ? Optional.of(true)
                        : Optional.empty());
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    @Order(1)
    void theStockIsWhatTheLedgerSaysAndNeverWasBelowNothing() {
        new Books(product).stockIsTheLedger();
    }

    @Test
    @Order(2)
    void numbersHaveNoGapsAndAmountsAreExact() {
        new Books(product).numbersAndAmounts();
    }

    @Test
    @Order(3)
    void everyDayIsInTheFiguresAndTheKitchenIsAtWork() {
        Session admin = Given.in(product).demo(Visitor.mail("admin"));
        JsonObject figures = Given.json(admin.get("/api/staff/stats?from=" + day("MIN") + "&to=" + day("MAX")))
                .getJsonObject("data")
                .getJsonObject("period");
        assertThat(figures.getJsonArray("days")).hasSizeGreaterThanOrEqualTo(DAYS);
        assertThat(figures.getJsonNumber("revenue_cents").longValue())
                .isEqualTo(number("SELECT SUM(amount_cents) FROM order_payment WHERE refund_due_at IS NULL"))
                .isPositive();
        JsonObject board = Given.json(admin.get("/api/staff/kitchen")).getJsonObject("data");
        assertThat(board.getJsonArray("orders")).hasSize(KITCHEN);
        Await.until(
                PATIENCE,
                "receipts for two customers and the mails to staff",
                () -> number(
                                        "SELECT COUNT(*) FROM notifications WHERE status = 'sent' AND event_type LIKE 'order.%' AND"
                                                + OURS)
                                == 2 * RUNG
                        ? Optional.of(true)
                        : Optional.empty());
        Await.until(
                PATIENCE,
                "a campaign that told those who waited",
                () -> number(
                                        "SELECT COUNT(*) FROM mz_product_reservation_restock_notif WHERE mail1_sent_at IS NOT NULL AND"
                                                + OURS)
                                == TOLD
                        ? Optional.of(true)
                        : Optional.empty());
        Await.until(
                PATIENCE,
                "the clicks on the shop's links to be counted",
                () -> number("SELECT SUM(humans) FROM short_click_total") > DAYS
                        ? Optional.of(true)
                        : Optional.empty());
        assertThat(number("SELECT COUNT(*) FROM customer_order WHERE status = 'pending_payment'"))
                .isEqualTo(2);
        assertThat(number("SELECT COUNT(*) FROM order_payment WHERE refund_due_at IS NOT NULL AND refunded_at IS NULL"))
                .as("one refund is due")
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void aServerThatIsStartedAgainComesBackToEveryDisplayAndHasOnePast() throws InterruptedException {
        long orders = number("SELECT COUNT(*) FROM customer_order");
        Session admin = Given.in(product).demo(Visitor.mail("admin"));
        try (Visitor visitor = Browser.visitor("en")) {
            Page page = visitor.page();
            String[] cookie = admin.cookie().split("=", 2);
            page.context()
                    .addCookies(List.of(new Cookie(cookie[0], cookie[1])
                            .setUrl(product.baseUri().toString())));
            page.navigate(product.baseUri().resolve("/orders/kitchen").toString());
            assertThat(page.locator("[data-rack] article")).hasCount(KITCHEN);
            page.evaluate("window.untouched = true");

            product.stop();
            assertThat(page.locator("[data-cut]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(RETURN_MILLIS));
            assertThat(page.locator("[data-rack] article")).hasCount(KITCHEN);
            product = product.again();
            assertThat(page.locator("[data-cut]"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(RETURN_MILLIS));

            Session back = new Session(product, admin.cookie(), admin.csrf(), admin.me());
            long food = number("SELECT MIN(id) FROM product WHERE" + OURS);
            String placed = Given.json(back.post(
                            "/api/staff/orders",
                            "{\"idempotency_key\":\"after\",\"service_mode\":\"takeaway\",\"source\":\"counter\",\"items\":[{\"type\":\"product\",\"product_id\":%d,\"quantity\":1}],\"payment\":{\"method\":\"cash\"}}"
                                    .formatted(food)))
                    .getJsonObject("data")
                    .getString("order_number");
            assertThat(page.locator("[data-rack] [data-order='" + placed + "']"))
                    .isVisible();
            assertThat(page.evaluate("window.untouched"))
                    .as("the same page all the time")
                    .isEqualTo(true);
        }
        Await.until(
                PATIENCE,
                "the second start to have looked for a past",
                () -> log().contains("keeps its past") ? Optional.of(true) : Optional.empty());
        assertThat(number("SELECT COUNT(*) FROM customer_order")).isEqualTo(orders + 1);
    }

    private static String log() {
        try {
            return Files.readString(product.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String day(String end) {
        long days = number("SELECT TO_DAYS(" + end + "(service_day)) FROM customer_order");
        return java.time.LocalDate.of(1970, 1, 1).plusDays(days - 719_528).toString();
    }

    private static long number(String sql) {
        try {
            return new Rows(product).number(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
