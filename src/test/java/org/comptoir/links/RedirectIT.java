package org.comptoir.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer gets who follows a link, and what does not count. */
class RedirectIT {
    private static final Product PRODUCT = Product.shared();
    private static final Followers FOLLOWERS = new Followers(PRODUCT);
    private static final String TARGET = "https://shop.example/offer?a=1&b=%C3%A9";

    private Given.Session staff;
    private String token;
    private String path;

    @BeforeEach
    void make() {
        staff = Given.in(PRODUCT).shop().admin();
        token = Followers.make(staff, "{\"target_url\":\"" + TARGET + "\"}");
        path = "/r/" + token;
    }

    @Test
    void theCustomerIsSentOnAndRemembersNothing() {
        var answer = FOLLOWERS.click(path);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).isEqualTo(TARGET);
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        assertThat(answer.head().toLowerCase(Locale.ROOT)).doesNotContain("set-cookie", "jsessionid");
        // durable before the answer: it is there now, not soon
        assertThat(clicks("kind = 'human' AND reason IS NULL AND visitor IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void tokensCannotBeGuessed() {
        assertThat(token).matches("[A-Za-z0-9_-]{12}");
    }

    @Test
    void onlyTheStoredTargetIsEverSentTo() {
        for (String bent :
                new String[] {"?url=https://evil.example", "?next=//evil.example", "?c=qr&location=https://evil.example"
                }) {
            assertThat(FOLLOWERS.click(path + bent).header("location")).isEqualTo(TARGET);
        }
        for (String bent : new String[] {"/https://evil.example", "//evil.example", "%0d%0aLocation:%20x", ";x"}) {
            assertThat(FOLLOWERS.clickFrom("127.0.0.31", path + bent).head()).doesNotContain("evil.example");
        }
    }

    @Test
    void askingForTheHeadIsNoClick() {
        var answer = FOLLOWERS.ask("127.0.0.1", "HEAD", path, "User-Agent: " + Followers.BROWSER);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("location")).isEqualTo(TARGET);
        assertThat(FOLLOWERS.ask("127.0.0.1", "POST", path, "Content-Length: 0").status())
                .isEqualTo(405);
        assertThat(clicks("1 = 1")).isZero();
    }

    @Test
    void whatFetchesAheadAndWhatIsAMachineIsKeptApart() {
        for (String header : new String[] {"Purpose: prefetch", "Sec-Purpose: prefetch;prerender", "X-Moz: prefetch"}) {
            assertThat(FOLLOWERS
                            .get(path, "User-Agent: " + Followers.BROWSER, header)
                            .status())
                    .isEqualTo(303);
        }
        FOLLOWERS.get(path, "User-Agent: Slackbot-LinkExpanding 1.0");
        FOLLOWERS.get(path);
        assertThat(clicks("kind = 'prefetch' AND reason IN ('purpose', 'sec-purpose', 'x-moz')"))
                .isEqualTo(3);
        assertThat(clicks("kind = 'bot' AND reason IN ('agent-bot', 'no-agent')"))
                .isEqualTo(2);
        assertThat(clicks("kind = 'human' OR visitor IS NOT NULL")).isZero();
    }

    @Test
    void whereSomebodyCameFromIsAHostAndNoMore() {
        FOLLOWERS.get(path, "User-Agent: " + Followers.BROWSER, "Referer: https://mail.example/jane@doe.example");
        assertThat(clicks("referrer_host = 'mail.example'")).isEqualTo(1);
    }

    @Test
    void anUnknownLinkIsSaidKindlyInTheReadersLanguage() {
        var french =
                FOLLOWERS.ask("127.0.0.32", "GET", "/r/nothing-here", "Accept-Language: de, fr-CH;q=0.8, en;q=0.5");
        assertThat(french.status()).isEqualTo(404);
        assertThat(french.body()).contains("lang=\"fr\"", "ne mène nulle part");
        assertThat(french.header("content-security-policy")).contains("default-src 'none'");
        assertThat(french.body()).doesNotContain("style=", "<script", "Payara");
        assertThat(FOLLOWERS
                        .ask("127.0.0.32", "GET", "/r/", "Accept-Language: en")
                        .body())
                .contains("lang=\"en\"", "leads nowhere");
        assertThat(FOLLOWERS.ask("127.0.0.32", "GET", "/r/nothing-here").head().toLowerCase(Locale.ROOT))
                .doesNotContain("set-cookie");
    }

    @Test
    void anEndedOfferIsSaidSo() {
        String later =
                Followers.make(staff, "{\"target_url\":\"" + TARGET + "\",\"expires_at\":\"2999-01-01T00:00:00Z\"}");
        assertThat(FOLLOWERS.click("/r/" + later).status()).isEqualTo(303);
        String ended = row("ended", "https://shop.example/", "UTC_TIMESTAMP(3)");
        var answer = FOLLOWERS.ask("127.0.0.33", "GET", "/r/" + ended, "Accept-Language: fr");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.body()).contains("Cette offre est terminée");
    }

    @Test
    void whateverGotIntoTheTableOnlyTheWebIsSentTo() {
        for (String bad : new String[] {"javascript:alert(1)", "//evil.example", "https://a.example/\r\nX: y"}) {
            assertThat(FOLLOWERS
                            .clickFrom("127.0.0.35", "/r/" + row("bad", bad, "NULL"))
                            .status())
                    .as(bad)
                    .isEqualTo(404);
        }
    }

    /** A link past every rule. */
    private String row(String name, String target, String ends) {
        String made = name + "-" + Integer.toHexString(target.hashCode()) + token.substring(0, 8);
        FOLLOWERS.update(
                "INSERT INTO short_link (token, tenant_id, target_url, expires_at) SELECT ?, tenant_id, ?, " + ends
                        + " FROM short_link WHERE token = ?",
                made,
                target,
                token);
        return made;
    }

    @Test
    void whoTriesManyUnknownLinksIsSlowedDown() {
        int refused = 0;
        for (int i = 0; i < 80; i++) {
            refused += FOLLOWERS.clickFrom("127.0.0.34", "/r/guessed-" + i).status() == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(10, 20);
        assertThat(FOLLOWERS.clickFrom("127.0.0.34", "/r/guessed-81").header("retry-after"))
                .matches("\\d+");
        FOLLOWERS.click(path);
        assertThat(FOLLOWERS.clickFrom("127.0.0.34", path).status())
                .as("a link that is known")
                .isEqualTo(303);
    }

    @Test
    void manyCustomersBehindOneAddressAreNotTakenForSomebodyWhoGuesses() {
        for (int i = 0; i < 80; i++) {
            String old = "old-" + i + token.substring(0, 8);
            // made long ago: not at hand, so it is looked up
            FOLLOWERS.update(
                    "INSERT INTO short_link (token, tenant_id, target_url, created_at) SELECT ?, tenant_id, target_url,"
                            + " '2020-01-01' FROM short_link WHERE token = ?",
                    old,
                    token);
            assertThat(FOLLOWERS.clickFrom("127.0.0.36", "/r/" + old).status()).isEqualTo(303);
        }
    }

    @Test
    void aMonitorSeesWhatIsGoingOn() {
        FOLLOWERS.click(path);
        assertThat(FOLLOWERS.get("/r/.metrics").body())
                .contains("comptoir_links_database_up 1", "comptoir_links_lost_total 0")
                .containsPattern("comptoir_links_written_total [1-9]");
    }

    private long clicks(String condition) {
        return FOLLOWERS.number(
                "SELECT COUNT(*) FROM short_click WHERE token = '" + token + "' AND (" + condition + ")");
    }
}
