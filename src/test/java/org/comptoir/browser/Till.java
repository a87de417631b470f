package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.comptoir.orders.Stand;

/** The parts of order entry, as tests name them. */
final class Till {
    private Till() {}

    /** Before it, with the card of that shop shown. */
    static Visitor open(Stand stand) {
        Visitor visitor = Browser.visitor("en").carry(stand.admin().cookie()).speak();
        visitor.open("/orders/counter");
        assertThat(visitor.page().locator(".tile")).hasCount(5);
        return visitor;
    }

    static Locator tile(Page page, String name) {
        return page.locator(".tile")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "b", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))));
    }

    static Locator dock(Page page) {
        return page.locator("[data-dock]");
    }

    static Locator dialog(Page page, String name) {
        return page.locator("dialog[data-dialog=" + name + "]");
    }

    static Locator pay(Page page) {
        return page.locator("[data-does=pay]");
    }
}
