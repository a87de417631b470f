package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import jakarta.json.JsonObject;
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
                () -> number("SELECT COUNT(*) FROM customer_order WHERE" + OURS) > 0
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
        assertNone("""
                SELECT COUNT(*) FROM ingredient i WHERE i.tenant_id = (SELECT id FROM tenants WHERE slug = 'demo')
                  AND i.stock_quantity <> (SELECT SUM(m.delta) FROM stock_movement m WHERE m.ingredient_id = i.id)""");
        assertNone("""
                SELECT COUNT(*) FROM (
                  SELECT SUM(m.delta) OVER (PARTITION BY m.ingredient_id ORDER BY m.created_at, m.id) AS level
                    FROM stock_movement m) l WHERE l.level < 0""");
        assertNone("""
                SELECT COUNT(*) FROM stock_movement m JOIN ingredient i ON i.id = m.ingredient_id
                 WHERE m.movement_type = 'restock' AND m.order_id IS NULL AND m.user_id IS NULL
                   AND m.created_at > (SELECT MIN(created_at) FROM customer_order) AND m.delta % i.pack_size <> 0""");
        assertThat(number("""
                SELECT COUNT(*) FROM ingredient i
                 WHERE i.tenant_id = (SELECT id FROM tenants WHERE slug = 'demo') AND i.stock_quantity <= i.low_stock_threshold""")).as("some things run low, most do not").isBetween(1L, 25L);
        assertNone("""
                SELECT COUNT(*) FROM customer_order o
                 WHERE o.paid_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM stock_movement m WHERE m.order_id = o.id)""");
        assertNone("""
                SELECT COUNT(*) FROM customer_order o
                 WHERE o.status = 'cancelled' AND 0 <> (SELECT COALESCE(SUM(m.delta), 0) FROM stock_movement m WHERE m.order_id = o.id)""");
    }

    @Test
    @Order(2)
    void numbersHaveNoGapsAndAmountsAreExact() {
        assertNone("""
                SELECT COUNT(*) FROM (
                  SELECT o.source, o.service_day, COUNT(*) AS all_of_them, COUNT(DISTINCT o.order_number) AS numbers,
                         MAX(CAST(SUBSTRING_INDEX(o.order_number, '-', -1) AS INTEGER)) AS highest,
                         MAX(c.last_number) AS counted
                    FROM customer_order o
                    LEFT JOIN order_counter c ON c.tenant_id = o.tenant_id AND c.source = o.source AND c.service_day = o.service_day
                   GROUP BY o.source, o.service_day) d
                 WHERE d.numbers <> d.all_of_them OR d.highest <> d.all_of_them OR NOT d.counted <=> d.all_of_them""");
        assertNone("""
                SELECT COUNT(*) FROM customer_order o JOIN (
                  SELECT l.order_id, SUM(l.ttc) AS ttc, SUM(ROUND(l.ttc * 1000 / (1000 + l.rate))) AS ht FROM (
                    SELECT i.order_id, i.vat_rate_snapshot AS rate, i.quantity * (i.unit_price_cents_snapshot + COALESCE((
                           SELECT SUM(m.extra_price_cents) FROM order_item_modifier m WHERE m.order_item_id = i.id), 0)) AS ttc
                      FROM order_item i) l GROUP BY l.order_id) s ON s.order_id = o.id
                 WHERE s.ttc <> o.total_ttc_cents OR s.ht <> o.total_ht_cents""");
        assertNone("""
                SELECT COUNT(*) FROM customer_order o
                  LEFT JOIN order_contact c ON c.order_id = o.id LEFT JOIN order_payment p ON p.order_id = o.id
                 WHERE (o.paid_at IS NULL) <> (p.order_id IS NULL)
                    OR p.amount_cents <> o.total_ttc_cents + COALESCE(c.delivery_fee_cents, 0)""");
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
        assertThat(board.getJsonArray("orders")).hasSize(10);
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
            assertThat(page.locator("[data-rack] article")).hasCount(10);
            page.evaluate("window.untouched = true");

            product.stop();
            assertThat(page.locator("[data-cut]"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(RETURN_MILLIS));
            assertThat(page.locator("[data-rack] article")).hasCount(10);
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
                "the second start to have looked whether there is a past",
                () -> product.console().isEmpty() ? Optional.empty() : Optional.of(true));
        assertThat(number("SELECT COUNT(*) FROM customer_order")).isEqualTo(orders + 1);
    }

    private static void assertNone(String sql) {
        assertThat(number(sql)).as(sql).isZero();
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
