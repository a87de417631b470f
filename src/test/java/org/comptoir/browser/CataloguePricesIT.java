package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers pay changes under a PIN, by form and by file, and so does what is deleted. */
class CataloguePricesIT {
    private Shelves shop;
    private long category;
    private long classic;

    @BeforeEach
    void open() throws SQLException {
        shop = Shelves.open();
        category = shop.category("Crêpes");
        classic = shop.product(category, "Classic");
    }

    @Test
    void aProductsPriceAndDeletionAskWhoActs() throws SQLException {
        long lonely = shop.product(category, "Lonely");
        shop.menu(category, classic, "Menu");
        try (Visitor visitor = shop.visitor()) {
            Page page = visitor.page();
            visitor.open("/catalogue/product?id=" + classic);
            page.locator("[id='product:priceCents']").fill("7.20");
            page.locator("[id='product:save']").click();
            Shelves.pin(page, "product:priceCode");
            assertThat(page.locator(".notices")).containsText("saved");
            assertThat(shop.audited("product.price")).isEqualTo(1);

            assertThat(page.locator("[id='acts']")).containsText("no menu needs it");
            page.locator("[id='acts:takeOff']").click();
            assertThat(page.locator(".head .stamp")).containsText("Off sale");

            visitor.open("/catalogue/product?id=" + lonely);
            page.locator("[data-opens=delete]").click();
            Shelves.pin(page, "acts:deleteCode");
            assertThat(page.locator(".notices")).containsText("deleted");
            assertThat(shop.audited("product.delete")).isEqualTo(1);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void aMenusPriceAndDeletionAskWhoActs() throws SQLException {
        long menu = shop.menu(category, classic, "Menu");
        try (Visitor visitor = shop.visitor()) {
            Page page = visitor.page();
            visitor.open("/catalogue/menu?id=" + menu);
            page.locator("[id='menu:priceMaxiCents']").fill("12.00");
            page.locator("[id='menu:save']").click();
            Shelves.pin(page, "menu:priceCode");
            assertThat(page.locator(".notices")).containsText("saved");
            assertThat(shop.audited("menu.price")).isEqualTo(1);
            page.locator("[id='menu:takeOff']").click();
            assertThat(page.locator(".head .stamp")).containsText("Off sale");
            page.locator("[data-opens=delete]").click();
            Shelves.pin(page, "menu:deleteCode");
            assertThat(page.locator(".notices")).containsText("deleted");
            assertThat(shop.audited("menu.delete")).isEqualTo(1);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void aFileIsShownAndTakenUnderAPin() throws SQLException {
        String head = "sku;name;category;price;vat;description;is_available\n";
        try (Visitor visitor = shop.visitor()) {
            Page page = visitor.page();
            visitor.open("/catalogue/productImport");
            Shelves.read(page, head + ";Classic;Drinks;7,20;10;;true\n");
            page.locator("[id='file:check']").click();
            assertThat(page.locator(".outcome")).containsText("Drinks");
            assertThat(page.locator("[id='file:write']")).hasCount(0);
            Shelves.read(page, head + ";Classic;Crêpes;7,20;10;;true\n;New;crepes;3;5,5;;true\n");
            page.locator("[id='file:check']").click();
            assertThat(page.locator(".outcome h2")).containsText("1 new, 1 changed");
            assertThat(page.locator(".outcome")).containsText("→ 7");
            assertThat(visitor.barriers()).isEmpty();
            page.locator("[id='file:write']").click();
            Shelves.pin(page, "file:priceCode");
            assertThat(page.locator(".notices")).containsText("2 products");
            assertThat(page.locator("tbody")).containsText("New");
            assertThat(shop.audited("product.price")).isEqualTo(1);
            assertThat(visitor.troubles()).isEmpty();
        }
    }
}
