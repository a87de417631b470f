package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A menu is built on its page, and a product gets its recipe on its own. */
class MenuPageIT {
    private Shop shop;

    @BeforeEach
    void open() {
        shop = Given.in(Product.shared()).shop();
        long category = created("categories", "{\"name\":\"All\"}");
        for (String name : new String[] {"Classic", "Fries", "Cola"}) {
            created(
                    "products",
                    "{\"category_id\":%d,\"name\":\"%s\",\"price_cents\":650,\"vat_rate\":100}"
                            .formatted(category, name));
        }
        created("ingredients", "{\"name\":\"Bun\",\"unit\":\"piece\"}");
    }

    @Test
    void aMenuIsBuiltOfChoicesAndSeenAsACustomerWill() {
        try (Visitor admin = visitor()) {
            admin.open("/catalogue/menu");
            Page page = admin.page();
            page.locator("[id='menu:name']").fill("Menu Classic");
            choose(page, "menu:burgerProductId", "Classic");
            choose(page, "menu:categoryId", "All");
            page.locator("[id='menu:priceNormalCents']").fill("9.90");
            page.locator("[id='menu:priceMaxiCents']").fill("11.40");
            page.locator("[id='menu:save']").click();
            assertThat(page.locator(".notices")).containsText("at least one slot");
            page.locator(".slot-new")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Drink"))
                    .click();
            Locator slot = page.locator(".slot");
            assertThat(slot).hasCount(1);
            choose(page, "menu:each:0:pick", "Cola");
            assertThat(slot.locator(".chip")).containsText("Cola");
            assertThat(page.locator("[id='preview']")).containsText("Menu Classic");
            assertThat(page.locator("[id='preview'] .offers")).containsText("Cola");
            page.locator("[id='menu:save']").click();
            assertThat(page.locator("h1")).containsText("Menu Classic");
            assertThat(page.locator(".notices")).containsText("saved");
            assertThat(page.locator(".head .stamp")).containsText("Orderable");
            admin.open(page.url().replaceFirst("https?://[^/]+", ""));
            org.assertj.core.api.Assertions.assertThat(admin.barriers()).isEmpty();
            org.assertj.core.api.Assertions.assertThat(admin.troubles()).isEmpty();
        }
    }

    @Test
    void aRecipeIsWrittenAndSaysWhatIsMissing() {
        try (Visitor admin = visitor()) {
            admin.open("/catalogue/products");
            Page page = admin.page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Classic"))
                    .click();
            page.locator("[id='product:wanted_input']").pressSequentially("bu");
            page.locator(".ui-autocomplete-item").click();
            assertThat(page.locator(".recipe tbody tr")).containsText("Bun");
            page.locator("[id='product:save']").click();
            assertThat(page.locator(".notices")).containsText("saved");
            assertThat(page.locator(".head .stamp")).containsText("Sold out: Bun");
            admin.open(page.url().replaceFirst("https?://[^/]+", ""));
            org.assertj.core.api.Assertions.assertThat(admin.barriers()).isEmpty();
            page.locator("[id='product:priceCents']").fill("7.20");
            page.locator("[id='product:save']").click();
            assertThat(page.locator("[id='product:priceCode']")).isFocused();
            org.assertj.core.api.Assertions.assertThat(admin.troubles()).isEmpty();
        }
    }

    @Test
    void categoriesMoveByTheirArrowsAndProductsGoOffSaleTogether() {
        created("categories", "{\"name\":\"Last\"}");
        try (Visitor admin = visitor()) {
            admin.open("/catalogue/categories");
            Page page = admin.page();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move up: Last"))
                    .click();
            assertThat(page.locator("tbody tr").first()).containsText("Last");
            admin.open("/catalogue/products");
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Fries"))
                    .check();
            page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Cola"))
                    .check();
            page.locator("[id='list:takeOff']").click();
            assertThat(page.locator(".notices")).containsText("2 off sale now");
            assertThat(page.locator("tbody .stamp.off")).hasCount(2);
            org.assertj.core.api.Assertions.assertThat(admin.troubles()).isEmpty();
        }
    }

    private Visitor visitor() {
        Visitor admin = Browser.visitor("en");
        admin.enter(shop.adminEmail(), Given.PASSWORD).speak();
        assertThat(admin.page().locator(".staff")).isVisible();
        return admin;
    }

    private static void choose(Page page, String menu, String label) {
        page.locator("[id='" + menu + "']").click();
        page.locator("[id='" + menu + "_panel'] li")
                .filter(new Locator.FilterOptions().setHasText(label))
                .click();
    }

    private long created(String what, String json) {
        Session admin = shop.admin();
        String body = admin.post("/api/staff/" + what, json).body();
        return Json.createReader(new java.io.StringReader(body))
                .readObject()
                .getJsonObject("data")
                .getInt("id");
    }
}
