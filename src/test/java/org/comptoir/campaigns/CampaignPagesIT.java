package org.comptoir.campaigns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.comptoir.browser.Browser;
import org.comptoir.browser.Visitor;
import org.junit.jupiter.api.Test;

/** What staff do about campaigns by pages alone. */
class CampaignPagesIT {
    @Test
    void settingsAreSavedAndHoldForTheNextArrival() throws SQLException {
        Depot depot = Depot.open();
        try (Visitor visitor = visitor(depot)) {
            Page page = visitor.page();
            visitor.open("/campaigns/campaign-settings");
            page.locator("[id='settings:kind']").selectOption("amount");
            page.locator("[id='settings:amount']").fill("5");
            page.locator("[id='settings:couponDays']").fill("3");
            page.locator("[id='settings:frSubject']").fill("Chez {shop} : {product}");
            page.locator("[id='settings:orderUrl']").fill("ftp://shop.example");
            page.locator("[id='settings:save']").click();
            assertThat(page.locator(".field:has([id='settings:orderUrl']) .ui-message-error"))
                    .isVisible();
            page.locator("[id='settings:orderUrl']").fill("https://shop.example/order");
            page.locator("[id='settings:save']").click();
            assertThat(page.locator(".notices")).containsText("Saved");
            page.locator("[id='sample:firstFr']").click();
            assertThat(page.locator(".notices")).containsText(depot.shop().adminEmail());
            assertThat(depot.mail(depot.shop().adminEmail()).getString("subject"))
                    .startsWith("[TEST] Chez Shop");
            visitor.open("/campaigns/mail-preview?wave=second&language=en");
            assertThat(page.locator("iframe.mail")).isVisible();

            depot.reserve("ann", 1);
            depot.arrives(2);
            assertThat(depot.mail(depot.mailOf("ann")).getString("subject"))
                    .isEqualTo("Chez Shop " + depot.shop().slug() + " : Stool Pascaline");
            assertThat(Depot.data(depot.order(1, depot.coupon("ann"))).getInt("total_ttc_cents"))
                    .isEqualTo(8400);
            String offer =
                    depot.text("SELECT offer_token FROM mz_product_reservation_restock_notif WHERE tenant_id = :t");
            assertThat(depot.get("/offer/" + offer).statusCode()).isEqualTo(200);
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void aFileIsShownBeforeItIsTaken() throws SQLException {
        Depot depot = Depot.open();
        try (Visitor visitor = visitor(depot)) {
            Page page = visitor.page();
            visitor.open("/campaigns/reservation-import");
            page.locator("[id='file:csv']").fill("sku;email;quantity\nPASC;nobody;1\nNONE;b@x.test;1");
            page.locator("[id='file:check']").click();
            assertThat(page.locator(".outcome tbody tr")).hasCount(2);
            page.locator("[id='file:csv']")
                    .fill("sku;email;quantity;name\nPASC;a@x.test;1;Ann\nPASC;b@x.test;2;Bob\nPASC;b@x.test;2;Bob");
            page.locator("[id='file:check']").click();
            assertThat(page.locator(".outcome h2")).isVisible();
            assertThat(depot.number("SELECT COUNT(*) FROM mz_product_reservation WHERE tenant_id = :t"))
                    .isZero();
            page.locator("[id='file:write']").click();
            assertThat(page.locator(".notices")).containsText("2 reservations were taken in");
            assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(2);
            assertThat(depot.admin().get("/api/staff/reservations/csv").body()).contains("PASC;2;Bob;b@x.test");
            page.locator("[id='list:table'] tbody tr").first().locator("button").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator(".notices")).containsText("cancelled");
            visitor.open("/catalogue/product?id=" + depot.stool());
            assertThat(page.locator("aside")).containsText("1 person waits for this");
            visitor.open("/catalogue/products");
            assertThat(page.locator("[id='list:products'] tbody tr").first()).containsText("1 waiting");
            visitor.open("/dashboard/home");
            assertThat(page.locator("aside")).containsText("Stool Pascaline");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void somebodyIsAddedByHandAndSomebodyOptsOut() throws SQLException {
        Depot depot = Depot.open();
        try (Visitor visitor = visitor(depot)) {
            Page page = visitor.page();
            visitor.open("/campaigns/new-reservation");
            page.locator("[id='reservation:email']").fill("c@x.test");
            page.locator("[id='reservation:save']").click();
            assertThat(page.locator(".field:has([id='reservation:productId']) .ui-message-error"))
                    .isVisible();
            page.locator("[id='reservation:productId']").selectOption(Long.toString(depot.stool()));
            page.locator("[id='reservation:phone']").fill("06 12 34 56 78");
            page.locator("[id='reservation:save']").click();
            assertThat(page.locator(".notices")).containsText("noted");
            assertThat(depot.text("SELECT customer_phone FROM mz_product_reservation WHERE tenant_id = :t"))
                    .isEqualTo("+33612345678");
            visitor.open("/campaigns/opt-outs");
            page.locator("[id='add:email']").fill("C@X.test");
            page.locator("[id='add:save']").click();
            assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(1);
            long container = depot.arrives(3);
            depot.prepared(container);
            assertThat(depot.rows()).isZero();
            visitor.open("/campaigns/campaign?id=" + container);
            page.locator("[id='acts:tryOut']").click();
            assertThat(page.locator("[id='acts']")).containsText("do not want to be told");
            visitor.open("/campaigns/opt-outs");
            page.locator("[id='list:table'] button").first().click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator(".notices")).containsText("withdrawn");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void theCouponIsTakenAtTheCounter() throws SQLException {
        Depot depot = Depot.open();
        depot.reserve("ann", 1);
        depot.arrives(5);
        depot.await("the row", depot.row("ann", "n.coupon_code IS NOT NULL"));
        String coupon = depot.coupon("ann");
        try (Visitor visitor = visitor(depot)) {
            Page page = visitor.page();
            visitor.open("/orders/counter");
            page.locator("[data-does=coupon]").click();
            page.locator("#tillCoupon").fill("NO-SUCH-ONE");
            page.keyboard().press("Enter");
            assertThat(page.locator("#tillCouponWrong")).containsText("no such coupon");
            page.locator("#tillCoupon").fill(coupon.toLowerCase(java.util.Locale.ROOT));
            page.keyboard().press("Enter");
            assertThat(page.locator("dialog[data-dialog=coupon]")).isHidden();
            page.locator(".tile").first().click();
            page.locator(".tile").first().click();
            assertThat(page.locator("[data-coupon]")).containsText("8.90");
            assertThat(page.locator(".sums .total")).containsText("169.10");
            page.locator("[data-method=card]").click();
            page.locator("[data-does=pay]").click();
            assertThat(page.locator("dialog[data-dialog=done]")).containsText("169.10");
            assertThat(depot.number(
                            "SELECT COUNT(*) FROM coupon_redemption WHERE tenant_id = :t AND released_at IS NULL"))
                    .isEqualTo(1);
            assertThat(page.locator("dialog[data-dialog=done] [data-put=differs]"))
                    .isEmpty();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private static Visitor visitor(Depot depot) {
        return Browser.visitor("en").carry(depot.admin().cookie()).speak();
    }
}
