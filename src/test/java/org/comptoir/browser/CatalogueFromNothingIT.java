package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import org.comptoir.test.Given;
import org.junit.jupiter.api.Test;

/** A product with its recipe and a menu of three choices are built by pages alone, and customers find them. */
class CatalogueFromNothingIT {

    @Test
    void aMenuOfThreeChoicesIsBuiltAndSold() throws SQLException {
        Shelves shop = Shelves.open();
        try (Visitor visitor = shop.visitor()) {
            Page page = visitor.page();
            visitor.open("/catalogue/category");
            page.locator("[id='category:name']").fill("All");
            Shelves.save(page, "category");
            ingredient(visitor);
            product(visitor, "Classic", "Bun");
            for (String side : new String[] {"Cola", "Fries", "Ketchup"}) {
                product(visitor, side, "");
            }
            menu(visitor);

            JsonObject product = shop.offered("/api/products", "Classic");
            assertThat(product.getBoolean("is_orderable")).isTrue();
            assertThat(product.getJsonArray("ingredients")).hasSize(1);
            JsonObject menu = shop.offered("/api/menus", "Menu Classic");
            assertThat(menu.getBoolean("is_orderable")).isTrue();
            assertThat(Given.json(shop.admin().get("/api/menus/" + menu.getInt("id")))
                            .getJsonObject("data")
                            .getJsonArray("slots")
                            .getValuesAs(JsonObject.class))
                    .extracting(slot -> slot.getString("name"))
                    .containsExactly("Drink", "Sauce", "Side");

            visitor.open("/catalogue/allergens");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Declare Bun"))
                    .click();
            page.locator(".fourteen label:text-is('Gluten')").click();
            page.locator("[id='declaration:save']").click();
            assertThat(page.locator(".notices")).containsText("Bun");
            visitor.open("/catalogue/product?id=" + product.getInt("id"));
            assertThat(page.locator(".chips").filter(Shelves.text("Gluten"))).isVisible();
            visitor.open("/catalogue/menu?id=" + menu.getInt("id"));
            assertThat(page.locator("[id='preview'] .certain")).containsText("Gluten");
            assertThat(shop.offered("/api/products", "Classic")
                            .getJsonArray("allergens")
                            .toString())
                    .contains("gluten");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static void ingredient(Visitor visitor) {
        Page page = visitor.page();
        visitor.open("/stock/ingredient");
        page.locator("[id='ingredient:name']").fill("Bun");
        page.locator("[id='ingredient:unit']").fill("piece");
        page.locator("[id='ingredient:packSize']").fill("6");
        Shelves.save(page, "ingredient");
        visitor.open("/stock/ingredients");
        page.locator("[id$=':0:more']").click();
        page.locator("[id='list:packs']").fill("2");
        page.keyboard().press("Enter");
        assertThat(page.locator(".notices")).containsText("12");
    }

    private static void product(Visitor visitor, String name, String ingredient) {
        visitor.open("/catalogue/product");
        Page page = visitor.page();
        page.locator("[id='product:name']").fill(name);
        Shelves.choose(page, "product:categoryId", "All");
        page.locator("[id='product:priceCents']").fill("6.50");
        if (!ingredient.isEmpty()) {
            page.locator("[id='product:wanted_input']").pressSequentially(ingredient);
            page.locator(".ui-autocomplete-item").click();
            assertThat(page.locator(".recipe tbody tr")).containsText(ingredient);
        }
        Shelves.save(page, "product");
    }

    private static void menu(Visitor visitor) {
        visitor.open("/catalogue/menu");
        Page page = visitor.page();
        page.locator("[id='menu:name']").fill("Menu Classic");
        Shelves.choose(page, "menu:burgerProductId", "Classic");
        Shelves.choose(page, "menu:categoryId", "All");
        page.locator("[id='menu:priceNormalCents']").fill("9.90");
        page.locator("[id='menu:priceMaxiCents']").fill("11.40");
        slot(page, 0, "Drink", "Cola");
        slot(page, 1, "Side", "Fries");
        slot(page, 2, "Sauce", "Ketchup");
        // the key goes with what it moves, so that it can be pressed again
        Shelves.press(page, "menu:each:2:up");
        assertThat(page.locator("[id='menu:each:1:up']")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='menu:each:0:slotName']")).hasValue("Sauce");
        assertThat(page.locator("[id='menu:each:0:down']")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("[id='menu:each:1:slotName']")).hasValue("Sauce");
        Shelves.save(page, "menu");
    }

    private static void slot(Page page, int place, String type, String option) {
        page.locator(".slot-new")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(type))
                .click();
        assertThat(page.locator(".slot")).hasCount(place + 1);
        Shelves.choose(page, "menu:each:" + place + ":pick", option);
        assertThat(page.locator(".slot").nth(place).locator(".chip")).containsText(option);
    }
}
