package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import javax.imageio.ImageIO;
import org.comptoir.test.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures are seen before they are kept; what customers see is put in order by dragging and by keys. */
class CatalogueShelvesIT {
    private Shelves shop;
    private long first;
    private long burger;

    @BeforeEach
    void open() throws SQLException {
        shop = Shelves.open();
        first = shop.category("First");
        burger = shop.product(first, "Classic");
    }

    @Test
    void aPictureIsSeenBeforeItIsKeptAndCanBeTakenAway() throws IOException {
        long menu = shop.menu(first, burger, "Menu");
        FilePayload picture = new FilePayload("any.name", "image/png", png());
        try (Visitor visitor = shop.visitor()) {
            Page page = visitor.page();
            for (String path : List.of("product?id=" + burger, "menu?id=" + menu, "category?id=" + first)) {
                String form = path.replaceFirst("\\?.*", "");
                visitor.open("/catalogue/" + path);
                choose(page, form, picture);
                assertThat(page.locator(".picture img")).isVisible();
                Shelves.save(page, form);
                visitor.open("/catalogue/" + path);
                assertThat(page.locator(".picture img")).isVisible();
                assertThat(visitor.barriers()).isEmpty();
                page.locator("[id='" + form + ":dropImage']").click();
                assertThat(page.locator(".picture img")).hasCount(0);
                Shelves.save(page, form);
            }
            visitor.open("/catalogue/category?id=" + first);
            choose(
                    page,
                    "category",
                    new FilePayload("x.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("[id='category:picture'] .ui-message-error"))
                    .containsText("no JPEG");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void categoriesAndMenusAreDraggedAndMovedByKeys() {
        shop.category("Second");
        shop.category("Third");
        for (String name : new String[] {"One", "Two", "Three"}) {
            shop.menu(first, burger, name);
        }
        try (Visitor visitor = shop.visitor()) {
            visitor.open("/catalogue/categories");
            Page page = visitor.page();
            Shelves.drag(page, "list:categories", 2, 0);
            Shelves.assertRows(page, "Third", "First", "Second");
            Shelves.press(page, "list:categories:0:down");
            Shelves.assertRows(page, "First", "Third", "Second");
            assertThat(page.locator("[id='list:categories:1:down']")).isFocused();
            page.keyboard().press("Enter");
            Shelves.assertRows(page, "First", "Second", "Third");
            page.reload();
            Shelves.assertRows(page, "First", "Second", "Third");

            visitor.open("/catalogue/menus?category=" + first);
            Shelves.assertRows(page, "One", "Two", "Three");
            Shelves.drag(page, "list:menus", 2, 0);
            Shelves.assertRows(page, "Three", "One", "Two");
            Shelves.press(page, "list:menus:2:up");
            Shelves.assertRows(page, "Three", "Two", "One");
            assertThat(page.locator("[id='list:menus:1:up']")).isFocused();
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
        assertThat(Given.json(shop.admin().get("/api/menus"))
                        .getJsonArray("data")
                        .getValuesAs(JsonObject.class))
                .extracting(menu -> menu.getString("name"))
                .containsExactly("Three", "Two", "One");
    }

    @Test
    void productsAreMovedWithinTheirCategoryAndMenusGoOffSaleTogether() {
        long second = shop.category("Second");
        shop.product(first, "Deluxe");
        shop.product(second, "Water");
        for (String name : new String[] {"One", "Two", "Three"}) {
            shop.menu(first, burger, name);
        }
        try (Visitor visitor = shop.visitor()) {
            visitor.open("/catalogue/products");
            Page page = visitor.page();
            Shelves.assertRows(page, "Classic", "Deluxe", "Water");
            assertThat(page.locator("[id='list:products:1:down']")).isDisabled();
            Shelves.press(page, "list:products:1:up");
            Shelves.assertRows(page, "Deluxe", "Classic", "Water");
            assertThat(page.locator("[id='list:products:0:down']")).isFocused();
            Shelves.drag(page, "list:products", 1, 0);
            Shelves.assertRows(page, "Classic", "Deluxe", "Water");
            visitor.open("/catalogue/products?sort=-name");
            Shelves.assertRows(page, "Water", "Deluxe", "Classic");
            assertThat(page.locator("[id='list:products:1:up']")).hasCount(0);

            visitor.open("/catalogue/menus");
            page.locator("[id='list:menus_data'] .tickbox").nth(0).click();
            page.locator("[id='list:menus_data'] .tickbox").nth(2).click();
            page.locator("[id='list:takeOff']").click();
            assertThat(page.locator(".notices")).containsText("2 off sale now");
            visitor.open("/catalogue/menus?available=no");
            Shelves.assertRows(page, "One", "Three");
            assertThat(visitor.barriers()).isEmpty();
            page.locator("[id='list:offer']").click();
            assertThat(page.locator(".notices")).containsText("Tick the menus first");
            assertThat(visitor.troubles()).isEmpty();
        }
        assertThat(Given.json(shop.admin().get("/api/products"))
                        .getJsonArray("data")
                        .getValuesAs(JsonObject.class))
                .extracting(product -> product.getString("name"))
                .containsExactly("Classic", "Deluxe", "Water");
    }

    private static void choose(Page page, String form, FilePayload picture) {
        page.locator("[id='" + form + ":picture'] input[type=file]").setInputFiles(picture);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
