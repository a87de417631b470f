package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.comptoir.orders.Stand;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Order entry where something goes wrong: what has run out, taps that come twice, answers that get lost. */
class CounterTroubleIT {
    private static final String ORDERS = "SELECT COUNT(*) FROM customer_order WHERE tenant_id = :t";

    private Stand stand;

    @BeforeEach
    void open() throws SQLException {
        stand = Stand.open(Product.shared());
    }

    @Test
    void whatIsSoldOutCannotBeAddedAndWhatRunsShortIsNamed() throws SQLException {
        try (Visitor visitor = Till.open(stand)) {
            Page page = visitor.page();
            Till.tile(page, "Burger").click();
            page.locator("[data-act=more]").click();
            stock(1);
            Till.pay(page).click();
            assertThat(page.locator("[data-refused]")).containsText("Bun: 2 needed, 1 left");
            assertThat(page.locator("[data-line] [data-put=flag]")).containsText("1 left");
            assertThat(stand.number(ORDERS)).isZero();

            stock(0);
            page.reload();
            assertThat(Till.tile(page, "Burger")).hasClass(Pattern.compile("out"));
            assertThat(Till.tile(page, "Burger")).containsText("Out: Bun");
            page.locator("[data-act=remove]").click();
            // pressed all the same, as a finger does
            Till.tile(page, "Burger").click(new Locator.ClickOptions().setForce(true));
            assertThat(page.locator("[data-says=status]")).containsText("Out: Bun");
            assertThat(page.locator("[data-line]")).hasCount(0);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void aDoubleTapAndALostAnswerMakeOneOrder() throws SQLException {
        try (Visitor visitor = Till.open(stand)) {
            Page page = visitor.page();
            AtomicInteger sent = new AtomicInteger();
            page.route("**/api/staff/orders", route -> lose(route, sent));
            Till.tile(page, "Water").click();
            Till.pay(page).dblclick();
            assertThat(page.locator("[data-lost]")).containsText("cannot be taken twice");
            assertThat(stand.number(ORDERS))
                    .as("it was taken, only nobody heard")
                    .isEqualTo(1);
            page.reload();
            assertThat(Till.dialog(page, "done").locator(".called")).hasText("C 001");
            assertThat(sent.get()).isGreaterThanOrEqualTo(2);
            assertThat(stand.number(ORDERS)).isEqualTo(1);
            assertThat(stand.number("SELECT COUNT(*) FROM order_payment WHERE tenant_id = :t"))
                    .isEqualTo(1);
        }
    }

    /** Lets the first order through and keeps its answer. */
    private static void lose(Route route, AtomicInteger sent) {
        if (sent.incrementAndGet() > 1) {
            route.resume();
            return;
        }
        route.fetch();
        route.abort();
    }

    private void stock(int buns) {
        stand.admin().post("/api/staff/stock/" + stand.bun() + "/count", "{\"actual_quantity\":" + buns + "}");
    }
}
