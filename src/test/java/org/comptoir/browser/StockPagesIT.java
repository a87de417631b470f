package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.comptoir.test.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forms of the stock say what is wrong at its field, and what they save is there. */
class StockPagesIT {
    private Shelves shop;

    @BeforeEach
    void open() throws SQLException {
        shop = Shelves.open();
    }

    @Test
    void anIngredientIsEnteredCorrectedAndOnceUsedDeactivated() {
        try (Visitor visitor = shop.visitor()) {
            Page page = visitor.page();
            visitor.open("/stock/ingredient");
            page.locator("[id='ingredient:name']").fill("Buns");
            page.locator("[id='ingredient:unit']").fill("piece");
            page.locator("[id='ingredient:packSize']").fill("many");
            page.locator("[id='ingredient:save']").click();
            assertThat(page.locator(".field:has([id='ingredient:packSize']) .ui-message-error"))
                    .isVisible();
            page.locator("[id='ingredient:packSize']").fill("6");
            Shelves.save(page, "ingredient");
            assertThat(page.locator("h1")).containsText("Buns");
            page.locator("[id='facts:more']").click();
            assertThat(page.locator("[id='facts:packs']")).isFocused();
            page.keyboard().type("2");
            page.keyboard().press("Enter");
            assertThat(page.locator(".notices")).containsText("12");
            page.locator("[id='facts:delete']").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator("[id='facts'] .note")).isVisible();
            assertThat(page.locator("[id='facts:delete']")).hasCount(0);
            page.locator("[id='facts:switch']").click();
            assertThat(page.locator("[id='facts'] .stamp.off").first()).isVisible();
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void aDeliverySaysWhichQuantityIsWrongAndArrivesOnce() throws SQLException {
        long buns = shop.ingredient("Buns");
        shop.ingredient("Fries");
        try (Visitor visitor = shop.visitor()) {
            Page page = visitor.page();
            visitor.open("/stock/container");
            page.locator("[id='delivery:reference']").fill("C-1");
            add(page, "Buns", "24");
            add(page, "Fries", "7");
            page.locator("[id='delivery:each:1:amount']").fill("0");
            page.locator("[id='delivery:save']").click();
            assertThat(page.locator("li:has([id='delivery:each:1:amount']) .ui-message-error"))
                    .isVisible();
            assertThat(page.locator("li:has([id='delivery:each:0:amount']) .ui-message-error"))
                    .hasCount(0);
            assertThat(page.locator(".notices .ui-messages-error")).hasCount(0);
            assertThat(visitor.barriers()).isEmpty();
            page.locator("[id='delivery:each:1:amount']").fill("8");
            Shelves.save(page, "delivery");
            page.locator("[id='facts:arrive']").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator(".notices")).containsText("arrived");
            assertThat(page.locator("[id='facts:arrive']")).hasCount(0);
            assertThat(shop.audited("container.arrive")).isEqualTo(1);
            assertThat(Given.json(shop.admin().get("/api/staff/stock/" + buns))
                            .getJsonObject("data")
                            .getInt("stock_quantity"))
                    .isEqualTo(24);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void aFileOfIngredientsIsShownBeforeItIsTaken() {
        shop.ingredient("Buns");
        String head = "name;unit;pack_size;pack_label;low_stock_threshold;is_active\n";
        try (Visitor visitor = shop.visitor()) {
            Page page = visitor.page();
            visitor.open("/stock/import");
            Shelves.read(page, head + "Buns;piece;many;;0;true\n");
            page.locator("[id='file:check']").click();
            assertThat(page.locator(".outcome tbody")).containsText("pack_size");
            assertThat(page.locator("[id='file:write']")).hasCount(0);
            Shelves.read(page, head + "Buns;piece;12;;0;true\nCrème;l;1;;0;true\n");
            page.locator("[id='file:check']").click();
            assertThat(page.locator(".outcome h2")).containsText("1 new, 1 changed");
            assertThat(visitor.barriers()).isEmpty();
            page.locator("[id='file:write']").click();
            assertThat(page.locator(".notices")).containsText("2 ingredients");
            assertThat(page.locator("tbody")).containsText("Crème");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static void add(Page page, String ingredient, String quantity) {
        Shelves.choose(page, "delivery:ingredient", ingredient);
        page.locator("[id='delivery:quantity']").fill(quantity);
        page.locator("[id='delivery:add']").click();
        assertThat(page.locator(".lines .things")).containsText(ingredient);
    }
}
