package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** The grid of roles and permissions: by keyboard, on a phone, and while somebody else saves. */
class PermissionsGridIT {
    private static final int PHONE = 390;
    private static final String PIN = "482637";

    @Test
    void arrowsMoveAndAllCanBeUndone() {
        try (Visitor admin = atTheGrid()) {
            Page page = admin.page();
            Locator first = page.locator(".grid tbody tr:not(.group) input").first();
            first.focus();
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowDown");
            Locator second = page.locator(".grid tbody tr:not(.group)")
                    .nth(1)
                    .locator("input")
                    .nth(1);
            assertThat(second).isFocused();
            page.keyboard().press("Space");
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("Space");
            assertThat(page.locator(".grid .differs")).hasCount(2);
            page.locator("[data-back=all]").click();
            assertThat(page.locator(".grid .differs")).hasCount(0);
            assertThat(page.locator("[data-difference]")).containsText("No change");
            page.locator("[id='grid:ask']").click();
            assertThat(page.locator(".notices")).containsText("Nothing differs");
            Assertions.assertThat(admin.troubles()).isEmpty();
        }
    }

    @Test
    void aPhoneShowsOneRole() {
        try (Visitor admin = atTheGrid()) {
            Page page = admin.page();
            admin.sitBefore(ColorScheme.LIGHT, PHONE);
            Locator heads = page.locator(".grid thead th.cell:visible");
            assertThat(heads).hasCount(1);
            page.locator("[data-shows]").selectOption(new SelectOption().setLabel("Drive"));
            assertThat(heads).hasCount(1);
            assertThat(heads).containsText("Drive");
            Assertions.assertThat(admin.scrollsSideways()).isFalse();
        }
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsShownAndNotOverwrittenUnseen() {
        Session other = Given.in(Product.shared()).demo(Visitor.mail("admin")).withPin(Visitor.mail("admin"), PIN);
        String code = "grid-" + UUID.randomUUID().toString().substring(0, 8);
        int id = Given.json(other.post("/api/staff/roles", """
                        {"code":"%s","label":"%s","permissions":["menu.read"]}""".formatted(code, code)))
                .getJsonObject("data")
                .getInt("id");
        try (Visitor admin = atTheGrid()) {
            Page page = admin.page();
            page.locator("input[value='" + id + ":order.read']").check();
            Assertions.assertThat(other.put("/api/staff/roles/" + id + "/permissions", """
                            {"permissions":["menu.read","product.read"],"version":0}""")
                            .statusCode())
                    .isEqualTo(200);
            save(page);
            assertThat(page.locator(".notices")).containsText("Somebody else");
            assertThat(page.locator("[data-difference] p")).hasText(code + "− See products+ See orders");
            page.locator("[data-back='" + id + ":product.read']").click();
            save(page);
            assertThat(page.locator(".notices")).containsText("Saved");
        }
        Assertions.assertThat(other.get("/api/staff/roles/" + id).body())
                .contains("[\"product.read\",\"menu.read\",\"order.read\"]");
        Assertions.assertThat(other.delete("/api/staff/roles/" + id).statusCode())
                .isEqualTo(200);
    }

    private static Visitor atTheGrid() {
        Visitor admin = Browser.visitor("en");
        admin.signIn("admin").speak();
        admin.open("/access/permissions");
        return admin;
    }

    private static void save(Page page) {
        page.locator("[id='grid:ask']").click();
        page.locator("[id='grid:saveCode']").fill(PIN);
        page.locator("[id='grid:saveYes']").click();
    }
}
