package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The dialog that asks who really acts: by keyboard alone, after the form is right, and never losing what was entered. */
class PinDialogIT {
    private static final String PIN = "482637";

    @Test
    void itAsksLastAndKeepsWhatWasEntered() {
        String mail = "pin-" + UUID.randomUUID() + "@demo.comptoir.test";
        try (Visitor admin = Browser.visitor("en")) {
            admin.signIn("admin").speak();
            admin.open("/access/user");
            Page page = admin.page();
            Locator dialog = page.locator("[id='person:save']");
            field(page, "firstName").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".field .ui-message-error").first()).isVisible();
            assertThat(dialog).isHidden();

            field(page, "firstName").fill("Noé");
            field(page, "lastName").fill("Pin");
            field(page, "email").fill(mail);
            page.getByRole(AriaRole.COMBOBOX).focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            field(page, "email").focus();
            page.keyboard().press("Enter");
            assertThat(dialog).isVisible();
            assertThat(field(page, "saveCode")).isFocused();

            page.keyboard().type("000000");
            page.keyboard().press("Enter");
            assertThat(dialog.locator(".ui-message-error")).isVisible();
            assertThat(field(page, "saveCode")).hasValue("");
            assertThat(field(page, "email")).hasValue(mail);
            page.keyboard().press("Escape");
            assertThat(dialog).isHidden();

            field(page, "email").focus();
            page.keyboard().press("Enter");
            assertThat(field(page, "saveCode")).isFocused();
            page.keyboard().type(PIN);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("Noé Pin");
            assertThat(page.locator(".notices")).containsText("invitation");
            org.assertj.core.api.Assertions.assertThat(admin.troubles()).isEmpty();
        }
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='person:" + id + "']");
    }
}
