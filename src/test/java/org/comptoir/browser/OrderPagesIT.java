package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import java.io.StringReader;
import java.sql.SQLException;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order is found, opened, handed over or cancelled, and printed. */
class OrderPagesIT {
    private static final int PHONE = 320;

    private Shop shop;
    private Session admin;
    private int product;

    @BeforeEach
    void open() throws SQLException {
        Given given = Given.in(Product.shared());
        shop = given.shop();
        admin = given.withPin(shop);
        int category = created("categories", "{\"name\":\"All\"}", "id");
        product = created(
                "products",
                "{\"category_id\":%d,\"name\":\"Le Grand Zinc\",\"price_cents\":980,\"vat_rate\":100}"
                        .formatted(category),
                "id");
    }

    @Test
    void anOrderIsFoundOpenedAndHandedOver() {
        take("one");
        take("two");
        try (Visitor visitor = visitor()) {
            visitor.open("/orders/orders");
            Page page = visitor.page();
            assertThat(page.locator("tbody tr")).hasCount(2);
            page.locator("input[name=q]").fill("grand zinc");
            page.locator("select[name=status]").selectOption("paid");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                    .click();
            assertThat(page.locator("tbody tr")).hasCount(2);
            org.assertj.core.api.Assertions.assertThat(visitor.barriers()).isEmpty();
            page.locator("tbody a.called").first().click();
            assertThat(page.locator("h1")).containsText("002");
            assertThat(page.locator(".sold")).containsText("Le Grand Zinc");
            assertThat(page.locator(".vat")).containsText("8.91");
            page.locator("[id='acts:deliver']").click();
            assertThat(page.locator(".notices")).containsText("handed over");
            assertThat(page.locator(".standing .stamp.ok")).containsText("Delivered");
            assertThat(page.locator("[id='acts:deliver']")).hasCount(0);
            org.assertj.core.api.Assertions.assertThat(visitor.barriers()).isEmpty();
            visitor.open("/orders/orders?status=cancelled");
            assertThat(page.locator(".empty")).containsText("Nothing matches");
            org.assertj.core.api.Assertions.assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void aCancellationAsksWhyAndWhoAndLeavesARefund() {
        take("one");
        try (Visitor visitor = visitor()) {
            visitor.open("/orders/orders");
            Page page = visitor.page();
            page.locator("tbody a.called").click();
            page.locator("[data-opens=cancel]").click();
            page.locator("[id='acts:cancelCode']").fill(Given.PIN);
            page.locator("[id='acts:cancelYes']").click();
            assertThat(page.locator("[id='acts:cancel']")).containsText("Say why");
            page.locator("[id='acts:cancelReason']").fill("Burnt");
            page.locator("[id='acts:cancelCode']").fill(Given.PIN);
            page.locator("[id='acts:cancelYes']").click();
            assertThat(page.locator(".notices")).containsText("is cancelled");
            assertThat(page.locator(".steps")).containsText("Burnt");
            assertThat(page.locator(".need")).containsText("9.80");
            page.locator("[data-opens=refund]").click();
            page.locator("[id='acts:refundYes']").click();
            assertThat(page.locator(".notices")).containsText("refund");
            assertThat(page.locator(".need")).hasCount(0);
            org.assertj.core.api.Assertions.assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void theTicketFitsThePaperAndTheListAPhone() {
        take("one");
        try (Visitor visitor = visitor()) {
            visitor.open("/orders/orders");
            Page page = visitor.page();
            visitor.sitBefore(ColorScheme.DARK, PHONE);
            org.assertj.core.api.Assertions.assertThat(visitor.scrollsSideways())
                    .isFalse();
            page.locator("tbody a.called").click();
            org.assertj.core.api.Assertions.assertThat(visitor.scrollsSideways())
                    .isFalse();
            org.assertj.core.api.Assertions.assertThat(visitor.barriers()).isEmpty();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ticket to print"))
                    .click();
            assertThat(page.locator(".slip")).containsText("no receipt from a certified cash register");
            assertThat(page.locator(".slip .paid")).containsText("PAID");
            org.assertj.core.api.Assertions.assertThat(visitor.barriers()).isEmpty();
            org.assertj.core.api.Assertions.assertThat(visitor.scrollsSideways())
                    .isFalse();
        }
    }

    private void take(String key) {
        created(
                "orders",
                "{\"idempotency_key\":\"%s\",\"service_mode\":\"dine_in\",\"service_tag\":\"7\",\"source\":\"counter\",\"items\":[{\"type\":\"product\",\"product_id\":%d,\"quantity\":1}],\"payment\":{\"method\":\"cash\"}}"
                        .formatted(key, product),
                "id");
    }

    private Visitor visitor() {
        Visitor visitor = Browser.visitor("en");
        visitor.enter(shop.adminEmail(), Given.PASSWORD).speak();
        assertThat(visitor.page().locator(".staff")).isVisible();
        return visitor;
    }

    private int created(String what, String json, String field) {
        String body = admin.post("/api/staff/" + what, json).body();
        return Json.createReader(new StringReader(body))
                .readObject()
                .getJsonObject("data")
                .getInt(field);
    }
}
