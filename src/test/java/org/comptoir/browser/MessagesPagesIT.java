package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The switch that stops all sending, and what phones get, in the local mailbox. */
class MessagesPagesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PHONE = 320;

    private final Rows rows = new Rows(Product.shared());
    private final Shop shop = Given.in(Product.shared()).shop();

    @AfterEach
    void resume() throws SQLException {
        rows.change("DELETE FROM outbox_pause");
    }

    @Test
    void theOperatorStopsAllSendingAndEveryShopIsTold() {
        long acts = audited("outbox.pause");
        try (Visitor operator = Browser.visitor("en");
                Visitor owner = Browser.visitor("en")) {
            operator.signIn("admin").speak();
            owner.carry(shop.admin().cookie()).speak();
            owner.open("/outbox/messages");
            assertThat(owner.page().locator("[id='sending']")).hasCount(0);
            Page page = operator.page();
            operator.open("/outbox/messages");
            page.click("[id='sending:pause']");
            page.click(".ui-confirmdialog-no:visible");
            assertThat(audited("outbox.pause"))
                    .as("asked, and thought better of it")
                    .isEqualTo(acts);
            page.click("[id='sending:pause']");
            page.click(".ui-confirmdialog-yes:visible");
            assertThat(page.locator("#content")).containsText("Nothing is sent any more");
            assertThat(page.locator(".need")).containsText("All sending is paused");
            assertThat(audited("outbox.pause")).isEqualTo(acts + 1);

            assertThat(shop.admin()
                            .post("/api/notifications/test", "{\"notification_type\":\"order_customer\"}")
                            .statusCode())
                    .isEqualTo(202);
            assertThat(operator.barriers()).isEmpty();
            operator.sitBefore(ColorScheme.DARK, PHONE);
            assertThat(operator.barriers()).isEmpty();
            assertThat(operator.scrollsSideways()).isFalse();
            owner.open("/dashboard/home");
            assertThat(owner.page().locator("#content")).containsText("All sending is paused");
            assertThat(messages("status = 'pending'")).isEqualTo(1);

            page.click("[id='sending:resume']");
            assertThat(page.locator("#content")).containsText("Sending goes on");
            await("status = 'sent'");
            assertThat(operator.troubles()).isEmpty();
        }
    }

    @Test
    void whatAPhoneGetsIsInTheLocalMailbox() throws SQLException {
        text("sms", "+33612345678", "Il est de retour : " + "le Grand Zinc ".repeat(8));
        text("whatsapp", "+33687654321", "Le Grand Zinc est de retour.");
        await("status = 'sent' AND type = 'sms'");
        await("status = 'sent' AND type = 'whatsapp'");
        try (Visitor owner = Browser.visitor("en")) {
            owner.carry(shop.admin().cookie()).speak();
            owner.open("/outbox/messages");
            assertThat(owner.page().locator("#content")).containsText("+33612345678");
            owner.open("/outbox/mailbox");
            Page page = owner.page();
            assertThat(page.locator("#content")).containsText("WhatsApp");
            assertThat(owner.barriers()).isEmpty();
            page.locator("td a", new Page.LocatorOptions().setHasText("Il est de retour"))
                    .click();
            assertThat(page.locator("#subject")).containsText("SMS");
            assertThat(page.locator("#subject")).containsText("+33612345678");
            assertThat(page.locator("pre.mail"))
                    .containsText("le Grand Zinc ".repeat(8).strip());
            assertThat(page.locator("iframe")).hasCount(0);
            assertThat(owner.barriers()).isEmpty();
            assertThat(owner.troubles()).isEmpty();
        }
        assertThat(Given.json(shop.admin().get("/api/staff/mailbox?to=%2B33687654321"))
                        .getJsonArray("data")
                        .getJsonObject(0)
                        .getString("channel"))
                .isEqualTo("whatsapp");
    }

    private void text(String channel, String to, String words) throws SQLException {
        rows.change("""
                INSERT INTO notifications (id, tenant_id, type, lane, event_type, dedupe_key, recipient, body_text, next_attempt_at)
                VALUES ('%s', '%s', '%s', '%s', 'test.text', '%s', '%s', '%s', UTC_TIMESTAMP(3))""".formatted(UUID.randomUUID(), shop.id(), channel, channel, channel, to, words));
    }

    private void await(String condition) {
        Await.until(PATIENCE, condition, () -> messages(condition) > 0 ? Optional.of(true) : Optional.empty());
    }

    private long messages(String condition) {
        return number("SELECT COUNT(*) FROM notifications WHERE tenant_id = '" + shop.id() + "' AND " + condition);
    }

    private long audited(String action) {
        return number("SELECT COUNT(*) FROM audit_log WHERE action_code = '" + action + "'");
    }

    private long number(String sql) {
        try {
            return rows.number(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
