package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.comptoir.test.Await;
import org.junit.jupiter.api.Test;

/** A role from its birth to the day it gives less: made, given to somebody new, used by them, and cut back under their feet. */
class RunnerIT {
    private static final String PIN = "482637";
    private static final String PASSWORD = "runs-for-Comptoir-2026";
    private static final Pattern LINK = Pattern.compile("https?://\\S+(/access/new-password\\?token=\\S+)");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String label = "Runner " + mark;
    private final String mail = "runner-" + mark + "@demo.comptoir.test";

    @Test
    void aRunnerSeesWhatTheRoleOpensAndLosesItOnTheNextClick() {
        try (Visitor admin = Browser.visitor("en");
                Visitor runner = Browser.visitor("en")) {
            admin.signIn("admin").speak();
            makeRole(admin);
            invite(admin);
            runner.open(linkIn(admin));
            field(runner.page(), "newPassword:password").fill(PASSWORD);
            field(runner.page(), "newPassword:go").click();
            signIn(runner);
            runner.speak();

            Page theirs = runner.page();
            runner.open("/dashboard/home");
            assertThat(rooms(theirs)).hasText(new String[] {"Home", "Team"});
            rooms(theirs).last().click();
            assertThat(theirs.locator("h1")).hasText("Team");
            assertThat(theirs.locator("a[href$='/access/user']")).hasCount(0);
            Assertions.assertThat(runner.open("/access/audit")).isEqualTo(200);
            Assertions.assertThat(runner.open("/access/roles")).isEqualTo(200);
            Assertions.assertThat(runner.open("/access/permissions")).isEqualTo(403);

            runner.open("/dashboard/home");
            withdraw(admin);
            rooms(theirs).last().click();
            assertThat(theirs.locator("h1")).hasText("Your role does not open this page");
            runner.open("/dashboard/home");
            assertThat(rooms(theirs)).hasText(new String[] {"Home"});
            Assertions.assertThat(admin.troubles()).isEmpty();
            Assertions.assertThat(runner.troubles()).isEmpty();
        }
    }

    private void makeRole(Visitor admin) {
        Page page = admin.page();
        admin.open("/access/role");
        field(page, "role:label").fill(label);
        field(page, "role:code").fill("Runner");
        page.locator("input[value='user.read']").check();
        page.locator("input[value='audit.read']").check();
        assertThat(page.locator("[data-difference] .chip")).hasCount(2);
        field(page, "role:ask").click();
        confirm(page, "role:save");
        assertThat(page.locator(".ui-message-error").first()).containsText("small letters");

        field(page, "role:code").fill("runner-" + mark);
        assertThat(page.locator("input[value='user.read']")).isChecked();
        field(page, "role:ask").click();
        confirm(page, "role:save");
        assertThat(page.locator("h1")).hasText(label);
        assertThat(page.locator("input[name=grants]:checked")).hasCount(2);
    }

    private void invite(Visitor admin) {
        Page page = admin.page();
        admin.open("/access/user");
        field(page, "person:firstName").fill("Rémi");
        field(page, "person:lastName").fill("Court");
        field(page, "person:email").fill(mail);
        page.getByRole(AriaRole.COMBOBOX).click();
        page.locator(".ui-selectonemenu-item", new Page.LocatorOptions().setHasText(label))
                .click();
        field(page, "person:ask").click();
        confirm(page, "person:save");
        assertThat(page.locator("h1")).containsText("Rémi Court");
    }

    private String linkIn(Visitor admin) {
        Page page = admin.page();
        Locator mails = page.locator("tbody a[href*='/outbox/mailbox?id=']");
        Await.until(Duration.ofSeconds(30), "the invitation", () -> {
            admin.open("/outbox/mailbox?to=" + mail);
            return mails.count() > 0 ? Optional.of(true) : Optional.empty();
        });
        mails.first().click();
        Matcher link = LINK.matcher(page.locator("pre.mail").first().textContent());
        Assertions.assertThat(link.find()).as("a link in the invitation").isTrue();
        return URI.create(link.group(1)).toString();
    }

    private void signIn(Visitor runner) {
        runner.open("/access/sign-in");
        field(runner.page(), "signIn:email").fill(mail);
        field(runner.page(), "signIn:password").fill(PASSWORD);
        field(runner.page(), "signIn:go").click();
        assertThat(runner.page()).hasURL(Pattern.compile(".*/dashboard/home"));
    }

    /** On the grid: one change too many, taken back by itself; the rest is saved. */
    private void withdraw(Visitor admin) {
        Page page = admin.page();
        admin.open("/access/permissions");
        String role = page.locator("thead th[data-role]", new Page.LocatorOptions().setHasText(label))
                .getAttribute("data-role");
        page.locator("input[value='" + role + ":user.read']").uncheck();
        page.locator("input[value='" + role + ":audit.read']").focus();
        page.keyboard().press("Space");
        assertThat(page.locator("[data-difference] p")).hasText(label + "− See people− Read the audit trail");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo − Read the audit trail, " + label))
                .click();
        assertThat(page.locator("[data-difference] p")).hasText(label + "− See people");
        field(page, "grid:ask").click();
        field(page, "grid:saveCode").fill("000000");
        field(page, "grid:saveYes").click();
        assertThat(page.locator("[id='grid:save'] .ui-message-error")).isVisible();
        assertThat(page.locator("[data-difference] p")).hasText(label + "− See people");
        confirm(page, "grid:save");
        assertThat(page.locator(".notices")).containsText("next click");
        assertThat(page.locator("input[value='" + role + ":user.read']")).not().isChecked();
        assertThat(page.locator("input[value='" + role + ":audit.read']")).isChecked();
    }

    private static void confirm(Page page, String dialog) {
        field(page, dialog + "Code").fill(PIN);
        field(page, dialog + "Yes").click();
    }

    private static Locator rooms(Page page) {
        return page.locator("nav.rooms a");
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }
}
