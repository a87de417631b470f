package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;

/** A shop of the test's own, and what hands do on the pages of its catalogue. */
record Shelves(Shop shop, Session admin) {
    private static final Given GIVEN = Given.in(Product.shared());

    static Shelves open() throws SQLException {
        Shop shop = GIVEN.shop();
        return new Shelves(shop, GIVEN.withPin(shop));
    }

    Visitor visitor() {
        Visitor visitor = Browser.visitor("en");
        visitor.enter(shop.adminEmail(), Given.PASSWORD).speak();
        assertThat(visitor.page().locator(".staff")).isVisible();
        return visitor;
    }

    /** Chooses that file, saved as old spreadsheets do; it is shown before it is sent. */
    static void read(Page page, String file) {
        page.locator("[id=chosen]")
                .setInputFiles(new FilePayload("things.csv", "text/csv", file.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(page.locator("[id='file:csv']")).hasValue(file);
    }

    static void pin(Page page, String field) {
        assertThat(page.locator("[id='" + field + "']")).isFocused();
        page.locator("[id='" + field + "']").fill(Given.PIN);
        page.keyboard().press("Enter");
    }

    static void drag(Page page, String table, int from, int to) {
        Locator rows = page.locator("[id='" + table + "_data'] > tr");
        rows.nth(from).locator("td").nth(1).hover();
        page.mouse().down();
        BoundingBox goal = rows.nth(to).boundingBox();
        double x = goal.x + goal.width / 2;
        page.mouse().move(x, goal.y + goal.height / 2, new MoveOptions().setSteps(12));
        page.mouse().move(x, goal.y + 2, new MoveOptions().setSteps(4));
        page.mouse().up();
    }

    static void press(Page page, String button) {
        page.locator("[id='" + button + "']").focus();
        page.keyboard().press("Enter");
    }

    static void assertRows(Page page, String... names) {
        assertThat(page.locator("tbody td.named strong")).hasText(names);
    }

    static void save(Page page, String form) {
        page.locator("[id='" + form + ":save']").click();
        assertThat(page.locator(".notices .ui-messages-info")).isVisible();
    }

    static void choose(Page page, String menu, String label) {
        page.locator("[id='" + menu + "']").click();
        page.locator("[id='" + menu + "_panel'] li").filter(text(label)).click();
    }

    static Locator.FilterOptions text(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    long audited(String action) throws SQLException {
        return new Rows(Product.shared())
                .number("SELECT COUNT(*) FROM audit_log WHERE tenant_id = '" + shop.id()
                        + "' AND actor_user_id IS NOT NULL AND action_code = '" + action + "'");
    }

    /** What customers are offered under that name. */
    JsonObject offered(String path, String name) {
        return Given.json(admin.get(path)).getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .filter(row -> row.getString("name").equals(name))
                .findFirst()
                .orElseThrow();
    }

    long category(String name) {
        return created("categories", "{\"name\":\"" + name + "\"}");
    }

    long ingredient(String name) {
        return created("ingredients", "{\"name\":\"" + name + "\",\"unit\":\"piece\"}");
    }

    long product(long category, String name) {
        return created(
                "products",
                "{\"category_id\":%d,\"name\":\"%s\",\"price_cents\":650,\"vat_rate\":100}".formatted(category, name));
    }

    long menu(long category, long burger, String name) {
        return created("menus", """
                {"category_id":%d,"burger_product_id":%d,"name":"%s","price_normal_cents":990,"price_maxi_cents":1140,
                 "slots":[{"name":"Side","slot_type":"side","is_required":true,"option_product_ids":[%d]}]}""".formatted(category, burger, name, burger));
    }

    private long created(String what, String json) {
        var answer = admin.post("/api/staff/" + what, json);
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Given.json(answer).getJsonObject("data").getInt("id");
    }
}
