package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is paid is on every kitchen display at once, and gone from it when it is handed over. */
class KitchenPageIT {
    private static final int ORDERS = 5;
    private static final int PHONE = 320;
    private static final long SECOND = 1000;

    /** Notes when a ticket came to this display, by the display's own clock. */
    private static final String WATCH = """
            () => { window.seen = {}; new MutationObserver(all => all.forEach(one => one.addedNodes.forEach(node => {
              if (node.dataset && node.dataset.order) window.seen[node.dataset.order] = Date.now(); })))
              .observe(document.querySelector('[data-rack]'), { childList: true }); }""";

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
    void anOrderIsOnTwoDisplaysInUnderASecondAndGoneFromBoth() throws SQLException {
        hire("kitchen");
        try (Visitor one = display(admin.cookie());
                Visitor two = display(Given.in(Product.shared())
                        .signIn("kitchen-" + shop.adminEmail(), Given.PASSWORD)
                        .cookie())) {
            one.page().evaluate(WATCH);
            two.page().evaluate(WATCH);
            List<Long> delays = new ArrayList<>();
            String last = "";
            for (int i = 0; i < ORDERS; i++) {
                last = take("now" + i);
                for (Visitor visitor : List.of(one, two)) {
                    assertThat(ticket(visitor, last)).isVisible();
                }
                delays.add(Math.max(delay(one, last), delay(two, last)));
            }
            Collections.sort(delays);
            org.assertj.core.api.Assertions.assertThat(delays.get(ORDERS / 2))
                    .as("milliseconds from paying to both displays: %s", delays)
                    .isLessThan(SECOND);
            assertThat(one.page().locator("[data-make] li").first()).containsText("Le Grand Zinc");
            assertThat(one.page().locator("[data-make] b").first()).hasText(Integer.toString(ORDERS));
            assertThat(ticket(two, last).locator("[data-does=deliver]")).isHidden();

            ticket(one, last).locator("[data-does=deliver]").click();
            assertThat(ticket(one, last).locator("[data-does=deliver]")).containsText("Press again");
            ticket(one, last).locator("[data-does=deliver]").click();
            assertThat(ticket(one, last)).hasCount(0);
            assertThat(ticket(two, last)).hasCount(0);
            two.page().keyboard().press("r");
            assertThat(two.page().locator("[data-recall] article")).hasCount(1);
            org.assertj.core.api.Assertions.assertThat(two.barriers()).isEmpty();
            two.page().keyboard().press("r");
            assertThat(two.page().locator("[data-recall] article").first()).isHidden();
            org.assertj.core.api.Assertions.assertThat(one.troubles()).isEmpty();
            org.assertj.core.api.Assertions.assertThat(two.troubles()).isEmpty();
        }
    }

    @Test
    void aServerThatGoesAwayAndComesBackIsNotedAndNobodyHasToTouchTheScreen() {
        try (Visitor visitor = display(admin.cookie())) {
            Page page = visitor.page();
            assertThat(page.locator("[data-cut]")).isHidden();
            page.route("**/api/staff/kitchen", route -> route.abort());
            assertThat(page.locator("[data-cut]")).containsText("No connection since");
            String number = take("meanwhile");
            page.unroute("**/api/staff/kitchen");
            assertThat(ticket(visitor, number)).isVisible();
            assertThat(page.locator("[data-cut]")).isHidden();
        }
    }

    @Test
    void sizeAndSourceStayChosenAndAPhoneIsWideEnough() {
        String number = take("one");
        try (Visitor visitor = display(admin.cookie())) {
            Page page = visitor.page();
            assertThat(ticket(visitor, number)).hasClass(java.util.regex.Pattern.compile(".*\\bok\\b.*"));
            page.keyboard().press("+");
            page.locator("[data-source]").selectOption("drive");
            assertThat(ticket(visitor, number)).hasCount(0);
            assertThat(page.locator("[data-empty]")).isVisible();
            visitor.open("/orders/kitchen");
            assertThat(page.locator(".kitchen")).hasAttribute("data-size", "3");
            assertThat(page.locator("[data-source]")).hasValue("drive");
            page.locator("[data-source]").selectOption("counter");
            assertThat(ticket(visitor, number)).isVisible();
            org.assertj.core.api.Assertions.assertThat(visitor.barriers()).isEmpty();
            visitor.sitBefore(ColorScheme.DARK, PHONE);
            org.assertj.core.api.Assertions.assertThat(visitor.scrollsSideways())
                    .isFalse();
            org.assertj.core.api.Assertions.assertThat(visitor.barriers()).isEmpty();
            page.locator("[data-does=sound]").click();
            assertThat(page.locator("[data-does=sound]")).hasAttribute("aria-pressed", "true");
            org.assertj.core.api.Assertions.assertThat(visitor.troubles()).isEmpty();
        }
    }

    private Visitor display(String cookie) {
        Visitor visitor = Browser.visitor("en").carry(cookie).speak();
        visitor.open("/orders/kitchen");
        assertThat(visitor.page().locator("[data-put=of]")).hasText("Every order");
        return visitor;
    }

    private static com.microsoft.playwright.Locator ticket(Visitor visitor, String number) {
        return visitor.page().locator("[data-rack] [data-order='" + number + "']");
    }

    /** From the moment it was paid to the one when the display had it. */
    private long delay(Visitor visitor, String number) {
        Instant paid =
                Instant.parse(data(admin.get("/api/staff/orders/" + number).body())
                        .getJsonObject("payment")
                        .getString("paid_at"));
        Object seen = visitor.page().evaluate("number => window.seen[number]", number);
        return ((Number) seen).longValue() - paid.toEpochMilli();
    }

    private void hire(String role) throws SQLException {
        new Rows(Product.shared()).change("""
                INSERT INTO user (tenant_id, email, password_hash, first_name, last_name, role_id)
                SELECT a.tenant_id, CONCAT('%1$s-', a.email), a.password_hash, 'Kim', 'Cook', r.id
                  FROM user a JOIN role r ON r.tenant_id = a.tenant_id AND r.code = '%1$s'
                 WHERE a.email = '%2$s'""".formatted(role, shop.adminEmail()));
    }

    private String take(String key) {
        return created(
                        "orders",
                        "{\"idempotency_key\":\"%s\",\"service_mode\":\"dine_in\",\"service_tag\":\"7\",\"source\":\"counter\",\"items\":[{\"type\":\"product\",\"product_id\":%d,\"quantity\":1}],\"payment\":{\"method\":\"cash\"}}"
                                .formatted(key, product))
                .getString("order_number");
    }

    private JsonObject created(String what, String json) {
        return data(admin.post("/api/staff/" + what, json).body());
    }

    private static JsonObject data(String body) {
        return jakarta.json.Json.createReader(new java.io.StringReader(body))
                .readObject()
                .getJsonObject("data");
    }
}
