package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import org.comptoir.orders.Stand;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Order entry: by the keyboard alone, by touch on the smallest phone, and over a reload. */
class CounterPageIT {
    private static final int SMALLEST = 320;
    private static final String ORDERS = "SELECT COUNT(*) FROM customer_order WHERE tenant_id = :t";

    private Stand stand;

    @BeforeEach
    void open() throws SQLException {
        stand = Stand.open(Product.shared());
    }

    @Test
    void anOrderWithAMenuIsTakenPaidAndHandedOverWithTheKeyboardAlone() throws SQLException {
        try (Visitor visitor = Till.open(stand)) {
            Page page = visitor.page();
            page.keyboard().press("n");
            page.keyboard().type("7");
            page.keyboard().press("Enter");
            page.keyboard().type("11");
            assertThat(Till.dock(page)).containsText("Size");
            assertThat(Till.pay(page)).hasAttribute("aria-disabled", "true");
            assertThat(page.locator("[data-put=why]")).containsText("Choose first");
            page.keyboard().press("2");
            assertThat(Till.dock(page)).containsText("Drink");
            page.keyboard().press("F9");
            assertThat(stand.number(ORDERS)).as("a required choice is open").isZero();
            answer(page, "Cola");
            assertThat(Till.dock(page)).containsText("Dessert");
            page.keyboard().press("0");
            assertThat(Till.dock(page)).isHidden();
            page.keyboard().press("m");
            answer(page, "no Onion");
            page.keyboard().press("Enter");
            assertThat(Till.dock(page)).isHidden();
            assertThat(page.locator("[data-lines]")).containsText("no Onion");
            page.keyboard().press("+");
            assertThat(page.locator(".sums [data-put=total]")).hasText("€22.80");
            // cola carries the menu to ten per cent: 2280 - 2073
            assertThat(page.locator(".sums [data-put=vat]")).hasText("€2.07");
            page.keyboard().press("c");
            page.keyboard().press("F9");
            Locator done = Till.dialog(page, "done");
            assertThat(done.locator(".called")).hasText("C 001");
            assertThat(done.locator(".grand").first()).containsText("€22.80");
            page.keyboard().press("n");
            assertThat(page.locator("[data-lines] li")).hasCount(0);

            assertThat(page.locator("[data-calls] .call")).containsText("Table 7");
            page.keyboard().press("h");
            assertThat(Till.dialog(page, "sheet")).containsText("Cola");
            page.keyboard().press("h");
            assertThat(page.locator("[data-calls] .call")).hasCount(0);
            assertThat(stand.text(
                            "SELECT CONCAT(status, ' ', total_ttc_cents) FROM customer_order WHERE tenant_id = :t"))
                    .isEqualTo("delivered 2280");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void aReloadKeepsTheCartAndCashGivesItsChange() throws SQLException {
        try (Visitor visitor = Till.open(stand)) {
            Page page = visitor.page();
            Till.tile(page, "Burger").click();
            Till.tile(page, "Burger").click();
            Till.tile(page, "Water").click();
            page.reload();
            assertThat(page.locator(".sums [data-put=total]")).hasText("€15.00");
            assertThat(Till.tile(page, "Burger").locator(".qty")).hasText("2");
            assertThat(visitor.barriers()).isEmpty();

            page.locator("[data-line]").last().locator("[data-act=remove]").click();
            assertThat(page.locator(".sums [data-put=total]")).hasText("€13.00");
            page.locator("[data-does=undo]").click();
            assertThat(page.locator(".sums [data-put=total]")).hasText("€15.00");

            page.locator("[data-method=cash]").click();
            Till.pay(page).click();
            Locator cash = Till.dialog(page, "cash");
            cash.locator("[data-note='10']").click();
            assertThat(cash.locator("[data-put=wrong]")).containsText("€5.00 short");
            assertThat(cash.locator("[data-does=paid-cash]")).isDisabled();
            cash.locator("[data-note='10']").click();
            assertThat(cash.locator("[data-put=change]")).hasText("€5.00");
            assertThat(visitor.barriers()).isEmpty();
            cash.locator("[data-does=paid-cash]").click();
            assertThat(Till.dialog(page, "done").locator("[data-change]")).containsText("€5.00");
            page.reload();
            assertThat(Till.dialog(page, "done").locator("[data-change]")).containsText("€5.00");
            assertThat(stand.text("SELECT method FROM order_payment WHERE tenant_id = :t"))
                    .isEqualTo("cash");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void aDeliveryAsksWhereItGoesAndFitsTheSmallestPhone() throws SQLException {
        try (Visitor visitor = Till.open(stand)) {
            Page page = visitor.page();
            visitor.sitBefore(ColorScheme.DARK, SMALLEST);
            Till.tile(page, "Cola").click();
            page.locator("[data-mode=delivery]").click();
            Locator asked = Till.dialog(page, "customer");
            asked.locator("[data-field=email]").fill("nobody");
            asked.locator("[type=submit]").click();
            assertThat(asked.locator("[data-put=address-wrong]")).isVisible();
            assertThat(asked.locator("[data-put=email-wrong]")).isVisible();
            asked.locator("[data-field=address]").fill("3 rue du Port");
            asked.locator("[data-field=email]").fill("lea@example.org");
            asked.locator("[data-field=phone]").fill("123 456");
            asked.locator("[type=submit]").click();
            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(visitor.barriers()).isEmpty();
            Till.pay(page).click();
            assertThat(asked.locator("[data-put=phone-wrong]")).isVisible();
            asked.locator("[data-field=phone]").fill("06 12 34 56 78");
            asked.locator("[type=submit]").click();
            Till.pay(page).click();
            assertThat(Till.dialog(page, "done").locator(".called")).hasText("C 001");
            assertThat(stand.text("SELECT CONCAT(delivery_type, ' ', delivery_address) FROM order_contact"
                            + " WHERE tenant_id = :t"))
                    .isEqualTo("delivery 3 rue du Port");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    /** Presses the digit beside it. */
    private static void answer(Page page, String choice) {
        page.keyboard()
                .press(page.locator(".choice")
                        .filter(new Locator.FilterOptions().setHasText(choice))
                        .locator("kbd")
                        .innerText());
    }
}
