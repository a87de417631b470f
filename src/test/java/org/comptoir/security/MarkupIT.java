package org.comptoir.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.comptoir.browser.Browser;
import org.comptoir.browser.Visitor;
import org.comptoir.rest.Document;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Texts made of markup, script and expressions, in every text there is: pages and mails show them and run nothing of them. */
class MarkupIT {
    private static final String TEXT = "<script>planted=1</script>\"'><img src=x onerror=planted=2>{{7*7}}#{7*7}${7*7}";

    /** Short ones, for names; what stands alone in an address or an attribute is among them. */
    private static final List<String> NAMES = List.of(
            "<script>planted=3</script>",
            "\"><svg onload=planted=4>",
            "javascript:planted=5",
            "' onfocus=planted=6 x='",
            "#{7*7}${7*7}{{7*7}}");

    private static final Set<String> SHOWN_ON = Set.of("/access/users", "/access/roles", "/access/audit");
    private static Shop shop;
    private static String mail;

    @BeforeAll
    static void write() throws SQLException {
        // through the API: the shop's name and its administrator's; then whatever the API will be able to write one day
        shop = Shop.invited(TEXT);
        writeByApi();
        Fixture.into(shop.tenant());
        Fixture.fill(shop.tenant(), TEXT);
        for (int i = 0; i < NAMES.size(); i++) {
            Caller odd = shop.hire("odd" + i, Set.of("user.read"));
            String name = NAMES.get(i);
            Db.update("UPDATE user SET first_name = ?, last_name = ? WHERE id = ?", name, name, odd.person());
            Db.update("UPDATE role SET label = ? WHERE tenant_id = ? AND code = ?", name, shop.tenant(), "odd" + i);
            Fixture.audit(odd, name);
        }
        Fixture.audit(shop.admin(), TEXT);
        mail = Await.until(Duration.ofSeconds(30), "the mail", MarkupIT::newestMail);
    }

    /** Every endpoint that takes a text gets these; what it does not take, it refuses. */
    private static void writeByApi() {
        Document document = Document.read();
        for (Document.Endpoint endpoint : Ask.guardedChanges(document)) {
            for (String text : endpoint.takesBody() ? NAMES : List.<String>of()) {
                String body = new Bodies(document, text, Ids.owned(shop.tenant()))
                        .of(endpoint)
                        .toString();
                HttpResponse<String> answer = shop.admin()
                        .ask(shop.admin().open(), endpoint.method(), Ids.own(document, shop.admin(), endpoint), body);
                assertThat(answer.statusCode()).as(endpoint + " " + body).isLessThan(500);
            }
        }
    }

    private static Optional<String> newestMail() {
        HttpResponse<String> answer = shop.admin().ask(shop.admin().open(), "GET", "/api/staff/mailbox", null);
        return Given.json(answer).getJsonArray("data").stream()
                .map(one -> String.valueOf(one.asJsonObject().getInt("id")))
                .findFirst();
    }

    @Test
    void pagesShowThemAndRunNothing() {
        List<String> findings = new ArrayList<>();
        Set<String> showing = new TreeSet<>();
        try (Visitor visitor = Browser.visitor("en")) {
            visitor.page().onDialog(dialog -> {
                findings.add(visitor.page().url() + " opens a dialog: " + dialog.message());
                dialog.dismiss();
            });
            visitor.carry(shop.admin().open().cookie());
            for (String address : addresses()) {
                int status = visitor.open(address);
                findings.addAll(Markup.read(visitor.page()).problems(address, status));
                String text = visitor.page().innerText("body");
                if (NAMES.stream().allMatch(text::contains)) {
                    showing.add(address);
                }
            }
            findings.addAll(visitor.troubles());
        }
        assertThat(findings).isEmpty();
        assertThat(showing).containsAll(SHOWN_ON);
    }

    /** Every page plain, and once more with markup in each of its parameters. */
    private static Set<String> addresses() {
        Set<String> addresses = new LinkedHashSet<>();
        String evil = URLEncoder.encode(TEXT, StandardCharsets.UTF_8);
        for (String page : Deployed.rules().stringPropertyNames()) {
            addresses.add(page);
            List<String> query = Deployed.parameters(page).stream()
                    .filter(parameter -> !parameter.equals("id"))
                    .map(parameter -> parameter + "=" + evil)
                    .toList();
            if (!query.isEmpty()) {
                addresses.add(page + "?" + String.join("&", query));
            }
        }
        addresses.add("/outbox/mailbox?id=" + mail);
        return addresses;
    }

    @Test
    void aMailShowsThemAndRunsNothing() {
        try (Visitor visitor = Browser.visitor("en")) {
            visitor.carry(shop.admin().open().cookie());
            visitor.open("/outbox/mailbox?id=" + mail);
            Frame frame = visitor.page().frames().get(1);
            assertThat(frame.innerText("body")).contains(TEXT);
            assertThat(frame.locator("script, img, svg").count()).isZero();
            // alone, as somebody would open it who leaves the frame
            visitor.open("/outbox/mail-body?id=" + mail);
            assertThat(visitor.page().innerText("body")).contains(TEXT);
            assertThat(visitor.page().locator("script, img, svg").count()).isZero();
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    /** Without this, the watch might be blind. */
    @Test
    void whatRunsAndWhatIsThereIsSeen() {
        try (Visitor visitor = Browser.visitor("en")) {
            visitor.open("/access/sign-in");
            Page page = visitor.page();
            page.evaluate("t => document.querySelector('main').insertAdjacentHTML('beforeend', t)", TEXT);
            page.evaluate(
                    "document.querySelector('main').insertAdjacentHTML('beforeend', '<a href=\"javascript:planted=5\">x</a>')");
            assertThat(Markup.read(page).problems("here", 200)).hasSize(3);
            page.waitForCondition(() -> !visitor.troubles().isEmpty());
            assertThat(visitor.troubles()).anyMatch(trouble -> trouble.contains("Content Security Policy"));
            page.evaluate("window.planted = 1");
            assertThat(Markup.read(page).problems("here", 200)).anyMatch(problem -> problem.contains("ran"));
            assertThat(Markup.read(page).problems("here", 500)).anyMatch(problem -> problem.contains("500"));
        }
    }
}
