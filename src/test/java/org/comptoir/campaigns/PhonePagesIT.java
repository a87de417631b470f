package org.comptoir.campaigns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.comptoir.browser.Browser;
import org.comptoir.browser.Visitor;
import org.junit.jupiter.api.Test;

/** What phones are told is written with its price before one's eyes; what each message brought stands side by side. */
class PhonePagesIT {
    private static final String PHONE = "+33612345678";

    @Test
    void wordsAreCountedWhileTheyAreWritten() throws SQLException {
        Depot depot = Depot.open();
        try (Visitor visitor = visitor(depot)) {
            Page page = visitor.page();
            visitor.open("/campaigns/phone-texts");
            assertThat(page.locator("[id='texts:frSmsShown']")).containsText("Tabouret Pascaline");
            type(page, "frSms", "Vite");
            assertThat(page.locator("[id='texts:frSmsShown']")).containsText("Without {link}");
            type(page, "frSms", "{product} {prize} {link}");
            assertThat(page.locator("[id='texts:frSmsShown'] .refused")).containsText("{until}");
            page.locator("[id='texts:save']").click();
            assertThat(page.locator(".field:has([id='texts:frSms']) .ui-message-error"))
                    .containsText("{until}");
            type(page, "frSms", "Chez {shop} : {product}. {link}");
            assertThat(page.locator("[id='texts:frSmsShown']")).containsText("one SMS");
            assertThat(page.locator("[id='texts:frSmsShown']")).containsText("alphabet of phones");
            type(page, "frSms", "Chez {shop} : {product} est revenu, ça y est…\nVotre coupon {coupon} attend. {link}");
            assertThat(page.locator("[id='texts:frSmsShown']")).containsText("70 characters");
            type(page, "frWhatsapp", "{product} chez {shop} : {link}. {product} !");
            assertThat(page.locator("[id='texts:frWhatsappShown'] .template"))
                    .hasText("{{1}} chez {{2}} : {{3}}. {{1}} !");
            page.locator("[id='texts:windowStart']").fill("20:00");
            page.locator("[id='texts:windowEnd']").fill("09:00");
            page.locator("[id='texts:save']").click();
            assertThat(page.locator(".field:has([id='texts:windowEnd']) .ui-message-error"))
                    .isVisible();
            page.locator("[id='texts:windowStart']").fill("09:00");
            page.locator("[id='texts:windowEnd']").fill("19:00");
            page.locator("[id='texts:save']").click();
            assertThat(page.locator(".notices")).containsText("Saved");
            assertThat(
                            depot.text(
                                    "SELECT CONCAT_WS('-', window_start, window_end) FROM campaign_settings WHERE tenant_id = :t"))
                    .isEqualTo("09:00:00-19:00:00");
            page.locator("[id='sample:phone']").fill("06 12 34 56 78");
            page.locator("[id='sample:smsFr']").click();
            assertThat(page.locator(".notices")).containsText(PHONE);
            depot.await(
                    "the sample",
                    "SELECT COUNT(*) FROM notifications WHERE tenant_id = :t AND type = 'sms' AND status = 'sent'"
                            + " AND body_text LIKE 'Chez%Votre coupon TEST%'");
            visitor.open("/campaigns/campaign-settings");
            page.locator("[id='settings:save']").click();
            assertThat(page.locator(".notices")).containsText("Saved");
            assertThat(depot.text(
                            "SELECT JSON_VALUE(texts, '$.\"fr.sms\"') FROM campaign_settings WHERE tenant_id = :t"))
                    .as("the other page leaves it alone")
                    .startsWith("Chez {shop}");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    @Test
    void whatEachMessageBroughtStandsSideBySide() throws SQLException {
        Depot depot = Daytime.in(Depot.open());
        depot.reserve("ann", PHONE, "email", "sms", "whatsapp");
        depot.reserve("ben", "+33612345679", "sms");
        long first = depot.arrives(5);
        depot.await("ann", depot.row("ann", "n.mail1_sent_at IS NOT NULL AND n.sms_sent_at IS NOT NULL"));
        depot.await("ben", depot.row("ben", "n.sms_sent_at IS NOT NULL"));
        long second = depot.arrives(1);
        depot.prepared(second);
        try (Visitor visitor = visitor(depot)) {
            Page page = visitor.page();
            visitor.open("/campaigns/campaign?id=" + first);
            assertThat(page.locator("[id='people'] tbody tr, [id$=':people'] tbody tr"))
                    .hasCount(2);
            visitor.open("/campaigns/campaign?id=" + first + "&message=mail1&state=sent");
            assertThat(page.locator("[id='people'] tbody tr, [id$=':people'] tbody tr"))
                    .hasCount(1);
            visitor.open("/campaigns/comparison?a=" + first + "&b=" + second);
            assertThat(page.locator(".against tbody tr")).hasCount(13);
            assertThat(page.locator(".against tbody tr").nth(2)).containsText("2");
            visitor.open("/campaigns/comparison");
            assertThat(page.locator(".against tbody tr")).hasCount(13);
            assertThat(depot.admin()
                            .get("/api/staff/campaigns/" + first + "/csv")
                            .body())
                    .contains(";mail1;;1;1;0;0;0;0;0", ";sms;;2;2;0;0;0;0;0", ";all;2;2;2;");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    /** As somebody types: what was there is gone, and the last key is let go. */
    private static void type(Page page, String field, String words) {
        page.locator("[id='texts:" + field + "']").fill(words);
        page.locator("[id='texts:" + field + "']").press("End");
    }

    private static Visitor visitor(Depot depot) {
        return Browser.visitor("en").carry(depot.admin().cookie()).speak();
    }
}
