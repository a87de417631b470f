package org.comptoir.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Shop;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** The page of one's own account, in a browser: forms, a token's life, and signing out elsewhere. */
class ProfilePageIT {
    private static final Given GIVEN = Given.in(Product.shared());
    private static final String PAGE = "/access/profile";

    @Test
    void aTokenIsMadeUsedAndRevoked() {
        Shop shop = GIVEN.shop();
        try (Visitor person = at(shop)) {
            Page page = person.page();
            page.locator("details.menu summary").first().click();
            page.locator(".who a[href='" + PAGE + "']").click();
            page.waitForURL("**" + PAGE);
            page.locator("[id='newToken:create']").click();
            assertThat(page.locator("[id='newToken'] .ui-message-error").first())
                    .isVisible();
            page.locator("[id='newToken:name']").fill("Cash <b>book</b>");
            page.locator("[id='newToken:create']").click();
            Locator fresh = page.locator("#fresh-token");
            assertThat(fresh).containsText("comptoir_");
            String token = fresh.innerText().strip();
            assertThat(page.locator("[id='tokens']")).containsText("Cash <b>book</b>");
            assertThat(call(person, token)).isEqualTo(200);

            person.open(PAGE);
            assertThat(page.content()).as("it is shown once").doesNotContain(token);
            page.locator("[id='tokens'] button.bad").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator("[id='tokens'] li")).hasCount(0);
            assertThat(call(person, token)).isEqualTo(401);
            assertThat(person.troubles()).isEmpty();
        }
    }

    @Test
    void anotherBrowserIsAskedToSignInOnItsNextClick() {
        Shop shop = GIVEN.shop();
        try (Visitor here = at(shop);
                Visitor there = at(shop)) {
            there.open(PAGE);
            here.open(PAGE);
            Page page = here.page();
            // the session that made the shop is one of them too
            assertThat(page.locator("[id='sessions'] li")).hasCount(3);
            page.locator("[id='sessions:endOthers']").click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator("[id='sessions'] li")).hasCount(1);
            there.page().locator("[id='person:save']").click();
            there.page().waitForURL(Pattern.compile(".*/access/sign-in\\?.*"));
            here.open(PAGE);
            assertThat(page.url()).endsWith(PAGE);
            assertThat(here.troubles()).isEmpty();
        }
    }

    @Test
    void formsSayWhatIsWrongUnderTheirFieldsAndTheLanguageChangesThePage() {
        Shop shop = GIVEN.shop();
        try (Visitor person = at(shop)) {
            person.open(PAGE);
            Page page = person.page();
            fill(page, "ownPassword", "currentPassword", "wrong", "password", "a new password for tests");
            assertThat(under(page, "ownPassword:currentPassword")).isVisible();
            fill(page, "ownPin", "proof", "wrong", "pin", "482637");
            assertThat(under(page, "ownPin:proof")).isVisible();
            fill(page, "ownPin", "proof", Given.PASSWORD, "pin", "123456");
            assertThat(under(page, "ownPin:pin")).isVisible();
            fill(page, "ownPin", "proof", Given.PASSWORD, "pin", "482637");
            assertThat(page.locator(".ui-messages-info").first()).isVisible();
            fill(page, "ownPassword", "currentPassword", Given.PASSWORD, "password", "a new password for tests");
            assertThat(page.locator("[id='sessions'] li")).hasCount(1);
            assertThat(GIVEN.tryToSignIn(shop.adminEmail(), "a new password for tests")
                            .statusCode())
                    .isEqualTo(200);
            String other = "fr".equals(page.locator("html").getAttribute("lang")) ? "en" : "fr";
            page.locator("[id='person:firstName']").fill("Grace");
            page.locator("[id='person:language']").click();
            page.locator("[id='person:language_items'] li")
                    .nth(other.equals("en") ? 0 : 1)
                    .click();
            page.locator("[id='person:save']").click();
            assertThat(page.locator("html")).hasAttribute("lang", other);
            assertThat(page.locator(".who summary")).containsText("Grace Test");
            assertThat(person.troubles()).isEmpty();
        }
    }

    private static void fill(Page page, String form, String proof, String current, String field, String next) {
        page.locator("[id='" + form + ":" + proof + "']").fill(current);
        page.locator("[id='" + form + ":" + field + "']").fill(next);
        page.locator("[id='" + form + ":save']").click();
    }

    private static Locator under(Page page, String input) {
        return page.locator(".field", new Page.LocatorOptions().setHas(page.locator("[id='" + input + "']")))
                .locator(".ui-message-error");
    }

    private static Visitor at(Shop shop) {
        Visitor person = Browser.visitor("en");
        person.enter(shop.adminEmail(), Given.PASSWORD);
        person.page().waitForURL(Pattern.compile(".*/(?!access/sign-in).*"));
        return person;
    }

    private static int call(Visitor person, String token) {
        return person.page()
                .request()
                .get(Visitor.address("/api/me"), RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                .status();
    }
}
