package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The life of a tenant on the operator's pages: made, set up, given a secret, suspended, deleted. */
class TenantsPagesIT {
    private static final double PATIENCE = 30_000;

    @Test
    void aTenantIsMadeSetUpSuspendedAndDeleted() {
        String slug = "b" + UUID.randomUUID().toString().substring(0, 8);
        try (Visitor operator = Browser.visitor("en")) {
            operator.signIn("admin").speak();
            operator.open("/access/new-tenant");
            Page page = operator.page();
            page.fill("[id='newTenant:name']", "Ça " + slug);
            page.locator("[id='newTenant:name']").blur();
            assertThat(page.locator("[id='newTenant:slug']")).hasValue("ca-" + slug);
            page.fill("[id='newTenant:host']", "https://wrong");
            page.fill("[id='newTenant:firstName']", "Ada");
            page.fill("[id='newTenant:lastName']", "Test");
            page.fill("[id='newTenant:email']", "ada@" + slug + ".test");
            page.click("[id='newTenant:create']");
            assertThat(page.locator(".field:has([id='newTenant:host'])")).containsText("not a host name");
            page.fill("[id='newTenant:host']", slug + ".example");
            page.click("[id='newTenant:create']");
            page.waitForURL(Pattern.compile(".*/access/tenant\\?id=.*"));
            assertThat(page.locator("#content")).containsText("An invitation is on its way");

            page.reload();
            assertThat(operator.barriers()).isEmpty();
            operator.sitBefore(ColorScheme.DARK, 320);
            assertThat(operator.barriers()).isEmpty();
            assertThat(operator.scrollsSideways()).isFalse();
            operator.sitBefore(ColorScheme.LIGHT, 1440);

            page.fill("[id='tenant:deliveryFeeCents']", "2,50");
            page.fill("[id='tenant:slaMinutes']", "never");
            page.click("[id='tenant:save']");
            assertThat(page.locator(".field:has([id='tenant:slaMinutes'])")).containsText("from 1 to 1440");
            page.fill("[id='tenant:slaMinutes']", "12");
            page.click("[id='tenant:save']");
            assertThat(page.locator("#content")).containsText("The settings have been saved");
            assertThat(page.locator("[id='tenant:deliveryFeeCents']")).hasValue("2.50");

            page.click("[id='secret:rotate']");
            page.click(".ui-confirmdialog-yes:visible");
            assertThat(page.locator("#secretValue")).hasText(Pattern.compile("[A-Za-z0-9_-]{43,}"));

            page.click("[id='acts:suspend']");
            page.click(".ui-confirmdialog-yes:visible");
            page.click("#openErase");
            page.fill("[id='erase:typed']", "ca-" + slug + "x");
            page.click("[id='erase:yes']");
            assertThat(page.locator("[id='erase']")).containsText("not the short name");
            page.fill("[id='erase:typed']", "ca-" + slug);
            page.click("[id='erase:yes']");
            assertThat(page.locator("#deletion"))
                    .containsText("ca-" + slug + " is gone", new ContainsTextOptions().setTimeout(PATIENCE));
            assertThat(operator.troubles()).isEmpty();
        }
    }

    @Test
    void whoComesTooLateSeesWhatWasWritten() {
        String slug = "b" + UUID.randomUUID().toString().substring(0, 8);
        try (Visitor first = Browser.visitor("en");
                Visitor second = Browser.visitor("en")) {
            first.signIn("admin").speak();
            first.open("/access/new-tenant");
            first.page().fill("[id='newTenant:name']", slug);
            first.page().locator("[id='newTenant:name']").blur();
            assertThat(first.page().locator("[id='newTenant:slug']")).hasValue(slug);
            first.page().fill("[id='newTenant:firstName']", "Ada");
            first.page().fill("[id='newTenant:lastName']", "Test");
            first.page().fill("[id='newTenant:email']", "ada@" + slug + ".test");
            first.page().click("[id='newTenant:create']");
            first.page().waitForURL(Pattern.compile(".*/access/tenant\\?id=.*"));
            second.signIn("admin").speak();
            second.page().navigate(first.page().url());
            save(first, "Written first");
            assertThat(first.page().locator("#content")).containsText("The settings have been saved");
            save(second, "Written second");
            assertThat(second.page().locator(".field:has([id='tenant:name'])")).containsText("Written first");
            save(second, "Written second");
            assertThat(second.page().locator("#content")).containsText("The settings have been saved");
            second.page().reload();
            assertThat(second.page().locator("h1")).hasText("Written second");
        }
    }

    private static void save(Visitor visitor, String name) {
        visitor.page().fill("[id='tenant:name']", name);
        visitor.page().click("[id='tenant:save']");
    }
}
