package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures and the first page say what was sold, what waits, and where to go from there; each role sees its own part. */
class FiguresPagesIT {
    private static final int PHONE = 320;

    private Shop shop;
    private Session admin;
    private int product;

    @BeforeEach
    void open() throws SQLException {
        Given given = Given.in(Product.shared());
        shop = given.shop();
        admin = given.withPin(shop);
        int category = created("categories", "{\"name\":\"All\"}").getInt("id");
        product = created(
                        "products",
                        "{\"category_id\":%d,\"name\":\"Le Grand Zinc\",\"price_cents\":980,\"vat_rate\":100}"
                                .formatted(category))
                .getInt("id");
    }

    @Test
    void figuresSayWhatWasSoldInWordsChartsAndTables() {
        admin.post("/api/staff/orders/" + take("one") + "/deliver", "{}");
        take("two");
        admin.post("/api/staff/orders/" + take("three") + "/cancel", "{\"reason\":\"Burnt\"}");
        try (Visitor visitor = visitor()) {
            visitor.open("/orders/statistics");
            Page page = visitor.page();
            assertThat(page.locator(".ticket .grand")).containsText("19.60");
            assertThat(page.locator(".ticket")).containsText("1 (33.3%)");
            assertThat(page.locator(".ledger").first()).isHidden();
            page.locator("details.as-table summary").first().click();
            assertThat(page.locator("details.as-table .ledger").first()).containsText("19.60");
            assertThat(page.locator("main")).containsText("Le Grand Zinc");
            org.assertj.core.api.Assertions.assertThat(visitor.barriers()).isEmpty();
            for (String period : List.of("7 days", "30 days", "6 months")) {
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(period))
                        .click();
                assertThat(page.locator(".seg [aria-current]")).hasText(period);
                assertThat(page.locator(".ticket .grand")).containsText("19.60");
                assertThat(page.locator(".chart")).hasCount(2);
            }
            visitor.open("/orders/statistics?period=yesterday");
            assertThat(page.locator(".empty")).containsText("Nothing was sold");
            visitor.open("/orders/statistics?from=2026-02-30&to=soon");
            assertThat(page.locator(".ticket .grand")).containsText("19.60");
            visitor.sitBefore(ColorScheme.DARK, PHONE);
            org.assertj.core.api.Assertions.assertThat(visitor.scrollsSideways())
                    .isFalse();
            org.assertj.core.api.Assertions.assertThat(visitor.barriers()).isEmpty();
            org.assertj.core.api.Assertions.assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void theFirstPageSaysWhatWaitsAndLeadsThere() throws SQLException {
        String late = take("late");
        String back = take("back");
        admin.post("/api/staff/orders/" + back + "/cancel", "{\"reason\":\"Burnt\"}");
        new Rows(Product.shared())
                .change(
                        "UPDATE customer_order SET paid_at = paid_at - INTERVAL 11 MINUTE WHERE tenant_id = '%s' AND order_number = '%s'"
                                .formatted(shop.id(), late));
        try (Visitor visitor = visitor()) {
            visitor.open("/dashboard/home");
            Page page = visitor.page();
            assertThat(page.locator(".need h2").first()).containsText("2 things need you");
            assertThat(page.locator(".need").first()).containsText("A refund of €9.80 is due");
            assertThat(page.locator(".need").first()).containsText("One order is late");
            assertThat(page.locator(".ticket .grand")).containsText("9.80");
            assertThat(page.locator(".glance .stamp.bad")).hasCount(1);
            org.assertj.core.api.Assertions.assertThat(visitor.barriers()).isEmpty();
            page.locator(".need a[href*='" + back + "']").click();
            assertThat(page.locator(".standing")).containsText("Cancelled");
            visitor.open("/dashboard/home");
            visitor.sitBefore(ColorScheme.DARK, PHONE);
            org.assertj.core.api.Assertions.assertThat(visitor.scrollsSideways())
                    .isFalse();
            org.assertj.core.api.Assertions.assertThat(visitor.barriers()).isEmpty();
            org.assertj.core.api.Assertions.assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void unusedAccountsAndMailsThatGoNowhereAreNoCalm() throws SQLException {
        Rows rows = new Rows(Product.shared());
        rows.change("""
                INSERT INTO user (tenant_id, email, password_hash, first_name, last_name, role_id, last_login_at, created_at)
                SELECT a.tenant_id, CONCAT(n.name, a.email), a.password_hash, 'Kim', n.name, a.role_id, n.seen, n.added
                  FROM user a JOIN (
                    SELECT 'left' AS name, NOW(3) - INTERVAL 91 DAY AS seen, NOW(3) - INTERVAL 200 DAY AS added
                    UNION ALL SELECT 'here', NOW(3) - INTERVAL 89 DAY, NOW(3) - INTERVAL 200 DAY
                    UNION ALL SELECT 'invited', NULL, NOW(3)) n
                 WHERE a.email = '%s'""".formatted(shop.adminEmail()));
        try (Visitor visitor = visitor()) {
            Page page = visitor.page();
            visitor.open("/dashboard/home");
            assertThat(page.locator(".need").first()).containsText("One account has not been used for 90 days.");
            page.locator(".need a[href*='dormant']").click();
            assertThat(page.locator("main")).containsText("left");
            assertThat(page.locator("main")).not().containsText("here" + shop.adminEmail());
            rows.change("UPDATE user SET is_active = 0 WHERE email = 'left%s'".formatted(shop.adminEmail()));
            visitor.open("/dashboard/home");
            assertThat(page.locator("main")).containsText("Nobody is told of paid orders");
            assertThat(page.locator("main")).not().containsText("Nothing needs you");
        }
    }

    @Test
    void whoeverSeesNoFiguresSeesTheirOwnWork() throws SQLException {
        take("one");
        new Rows(Product.shared()).change("""
                UPDATE user u JOIN role r ON r.tenant_id = u.tenant_id AND r.code = 'kitchen'
                   SET u.role_id = r.id WHERE u.email = '%s'""".formatted(shop.adminEmail()));
        try (Visitor visitor = visitor()) {
            Page page = visitor.page();
            visitor.open("/dashboard/home");
            assertThat(page.locator(".glance li")).hasCount(1);
            assertThat(page.locator(".ticket")).hasCount(0);
            assertThat(page.locator("main")).not().containsText("Revenue");
            assertThat(page.locator(".need").first()).containsText("Nothing needs you");
            org.assertj.core.api.Assertions.assertThat(visitor.open("/orders/statistics"))
                    .isIn(403, 404);
        }
    }

    private String take(String key) {
        return created(
                        "orders",
                        "{\"idempotency_key\":\"%s\",\"service_mode\":\"dine_in\",\"service_tag\":\"7\",\"source\":\"counter\",\"items\":[{\"type\":\"product\",\"product_id\":%d,\"quantity\":1}],\"payment\":{\"method\":\"cash\"}}"
                                .formatted(key, product))
                .getString("order_number");
    }

    private Visitor visitor() {
        return Browser.visitor("en").carry(admin.cookie()).speak();
    }

    private JsonObject created(String what, String json) {
        return Json.createReader(
                        new StringReader(admin.post("/api/staff/" + what, json).body()))
                .readObject()
                .getJsonObject("data");
    }
}
