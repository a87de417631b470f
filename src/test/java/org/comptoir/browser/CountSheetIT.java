package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import org.assertj.core.api.Assertions;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counting sheet on the smallest phone: kept over a reload, told of what moved, written with one PIN. */
class CountSheetIT {
    private static final int SMALLEST = 320;
    private static final Given GIVEN = Given.in(Product.shared());

    private Shop shop;
    private Session admin;
    private long buns;

    @BeforeEach
    void open() throws SQLException {
        shop = GIVEN.shop();
        admin = GIVEN.withPin(shop);
        buns = ingredient("Buns");
        ingredient("Fries");
        admin.post("/api/staff/stock/" + buns + "/restock", "{\"packs\":3}");
    }

    @Test
    void whatIsCountedSurvivesAReloadAndIsWrittenOnce() {
        try (Visitor visitor = atTheSheet()) {
            Page page = visitor.page();
            Locator row = row(page, "Buns");
            row.locator(".one").click();
            page.locator("[data-step=packs] [data-add='1']").click();
            page.locator("[data-step=packs] [data-add='1']").click();
            page.locator("[data-step=pieces] input").focus();
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("[data-says=sum]")).hasText("13");
            Assertions.assertThat(visitor.scrollsSideways()).isFalse();
            page.keyboard().press("Enter");
            assertThat(row(page, "Fries")).hasClass(java.util.regex.Pattern.compile("open"));

            admin.post("/api/staff/stock/" + buns + "/restock", "{\"packs\":1}");
            page.reload();
            assertThat(row(page, "Buns").locator(".got b")).hasText("13");
            row(page, "Buns").locator(".one").click();
            assertThat(page.locator("[data-says=moved]")).containsText("24");

            page.locator("[id='count:ask']").click();
            assertThat(page.locator(".differences")).containsText("−11");
            assertThat(page.locator(".differences")).containsText("18");
            admin.post("/api/staff/stock/" + buns + "/restock", "{\"packs\":1}");
            write(page);
            assertThat(page.locator(".differences")).containsText("−17");
            assertThat(page.locator("[id='count:write']")).containsText("nothing was written");
            Assertions.assertThat(left()).isEqualTo(30);

            write(page);
            assertThat(page.locator(".notices")).containsText("One count");
            assertThat(row(page, "Buns").locator(".got b")).hasText("–");
            Assertions.assertThat(left()).isEqualTo(13);
            Assertions.assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void theListRestocksInOneGesture() {
        try (Visitor visitor = visitor()) {
            Page page = visitor.page();
            visitor.open("/stock/ingredients");
            page.locator("[id$=':0:more']").click();
            Locator packs = page.locator("[id='list:packs']");
            assertThat(packs).isFocused();
            packs.fill("no");
            page.keyboard().press("Enter");
            assertThat(page.locator("[id='list:restock'] .ui-message-error")).isVisible();
            packs.fill("2");
            assertThat(page.locator("[data-moves=restock] [data-after]")).hasText("30");
            page.keyboard().press("Enter");
            assertThat(page.locator(".notices")).containsText("30");
            Assertions.assertThat(left()).isEqualTo(30);
            Assertions.assertThat(visitor.troubles()).isEmpty();
        }
    }

    private Visitor visitor() {
        return Browser.visitor("en").enter(shop.adminEmail(), Given.PASSWORD).speak();
    }

    private Visitor atTheSheet() {
        Visitor visitor = visitor();
        visitor.sitBefore(ColorScheme.LIGHT, SMALLEST);
        visitor.open("/stock/count");
        return visitor;
    }

    private static void write(Page page) {
        Locator code = page.locator("[id='count:writeCode']");
        assertThat(code).isFocused();
        code.fill(Given.PIN);
        page.keyboard().press("Enter");
    }

    private static Locator row(Page page, String name) {
        return page.locator("li[data-id]").filter(new Locator.FilterOptions().setHasText(name));
    }

    private int left() {
        return Given.json(admin.get("/api/staff/stock/" + buns))
                .getJsonObject("data")
                .getInt("stock_quantity");
    }

    private long ingredient(String name) {
        return Given.json(admin.post("/api/staff/ingredients", """
                        {"name":"%s","unit":"piece","pack_size":6,"low_stock_threshold":10}""".formatted(name)))
                .getJsonObject("data")
                .getInt("id");
    }
}
