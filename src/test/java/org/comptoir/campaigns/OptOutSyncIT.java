package org.comptoir.campaigns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import org.comptoir.browser.Browser;
import org.comptoir.browser.Visitor;
import org.comptoir.campaigns.UpstreamStub.Mood;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Opt-outs of the shop upstream count here, those made here count there, and nothing that either does wrong loses one. */
class OptOutSyncIT {
    private static final String DOOR = "/api/staff/opt-out-sync";

    private final UpstreamStub stub = new UpstreamStub();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void pagesAreTakenInWhateverTheOtherSideDoes() throws SQLException {
        Depot depot = Depot.open();
        for (long id = 1; id <= 1200; id++) {
            stub.put(id, "Guest" + id + "@up.test", true);
        }
        stub.raw(300, "{\"id\":300,\"customer_email\":7,\"channel\":\"pigeon\"}");
        stub.raw(301, "{\"customer_email\":\"nameless@up.test\"}");
        stub.next(Mood.ERROR_500, Mood.GARBAGE, Mood.CUT, Mood.THROTTLED, Mood.ELSEWHERE);
        connect(depot, true);
        for (String trouble : new String[] {"broken", "unreadable", "cut", "throttled", "redirected"}) {
            troubled(depot, trouble);
            assertThat(count(depot, "1 = 1")).isZero();
            run(depot, false);
        }
        synced(depot);
        assertThat(count(depot, "menzzo_id IS NOT NULL AND push_key IS NULL")).isEqualTo(1198);
        assertThat(count(
                        depot,
                        "customer_email = 'guest77@up.test' AND menzzo_id = 77 AND scope = 'global' AND sku = ''"))
                .isEqualTo(1);
        JsonObject state = state(depot);
        assertThat(state.getInt("cursor")).isEqualTo(1200);
        assertThat(state.getInt("unreadable")).isEqualTo(2);
        assertThat(state.getString("unreadable_ids")).isEqualTo("300");
        assertThat(stub.asked()).noneMatch(query -> query.contains("stolen"));

        stub.put(1201, "late@up.test", true);
        stub.next(Mood.SAME_PAGE);
        run(depot, false);
        troubled(depot, "stuck");
        assertThat(state(depot).getInt("cursor")).isEqualTo(1200);
        run(depot, false);
        synced(depot);
        assertThat(count(depot, "customer_email = 'late@up.test'")).isEqualTo(1);
    }

    @Test
    void whatIsWithdrawnThereIsWithdrawnHereUnlessItWasSaidHereSince() throws SQLException {
        Depot depot = Depot.open();
        stub.put(1, "one@up.test", "PASC", "product", "email", true);
        stub.put(2, "two@up.test", true);
        stub.put(3, "three@up.test", true);
        stub.put(4, "THREE@up.test", true);
        connect(depot, true);
        synced(depot);
        assertThat(count(depot, "1 = 1")).isEqualTo(3);
        long upstreams = depot.number(
                "SELECT id FROM mz_product_restock_optout WHERE tenant_id = :t AND customer_email = 'two@up.test'");
        assertThat(depot.admin().delete("/api/staff/opt-outs/" + upstreams).statusCode())
                .as("it would come back")
                .isEqualTo(409);
        stub.next(Mood.ERROR_500);
        depot.admin().post("/api/staff/opt-outs", "{\"email\":\"two@up.test\"}");
        troubled(depot, "broken");
        stub.put(1, "one@up.test", "PASC", "product", "email", false);
        stub.put(2, "two@up.test", false);
        stub.put(3, "three@up.test", false);
        run(depot, true);
        synced(depot);
        assertThat(count(depot, "customer_email = 'one@up.test'")).isZero();
        assertThat(count(depot, "customer_email = 'two@up.test'"))
                .as("said here since")
                .isEqualTo(1);
        assertThat(count(depot, "customer_email = 'three@up.test' AND menzzo_id = 4"))
                .as("still stands as 4")
                .isEqualTo(1);
        assertThat(state(depot).getBoolean("is_sweeping")).isFalse();
    }

    @Test
    void whatIsSaidHereIsToldUntilItIsAcknowledged() throws SQLException {
        Depot depot = Depot.open();
        depot.admin().post("/api/staff/opt-outs", "{\"email\":\"before@here.test\"}");
        connect(depot, true);
        synced(depot);
        depot.await("the first told", told(depot, "before@here.test"));
        stub.next(Mood.SAME_PAGE, Mood.TAKEN_AND_500);
        depot.admin().post("/api/staff/opt-outs", "{\"email\":\"Loud@here.test\",\"channel\":\"sms\"}");
        troubled(depot, "broken");
        assertThat(count(depot, "customer_email = 'loud@here.test' AND pushed_at IS NULL AND push_key IS NOT NULL"))
                .isEqualTo(1);
        assertThat(state(depot).getInt("pending")).isEqualTo(1);
        stub.next(Mood.SAME_PAGE, Mood.REJECTED);
        run(depot, false);
        troubled(depot, "rejected");
        run(depot, false);
        depot.await("it told", told(depot, "loud@here.test"));
        assertThat(stub.keys()).hasSize(4);
        assertThat(new HashSet<>(stub.keys().subList(1, 4)))
                .as("always the same key")
                .hasSize(1);
        assertThat(stub.rows()).as("taken in once").isEqualTo(2);
        assertThat(state(depot).getInt("pending")).isZero();
        depot.admin().post("/api/staff/erasures", "{\"email\":\"loud@here.test\"}");
        run(depot, true);
        synced(depot);
        assertThat(count(depot, "customer_email = 'loud@here.test'"))
                .as("who was erased stays a hash")
                .isZero();
        assertThat(count(depot, "customer_email LIKE 'sha256:%'")).isEqualTo(1);
    }

    @Test
    void wavesWaitWhileNobodyKnowsWhoOptedOut() throws SQLException {
        Depot depot = Depot.open();
        stub.put(1, depot.mailOf("gone"), true);
        connect(depot, true);
        synced(depot);
        depot.update(
                "UPDATE campaign_upstream SET succeeded_at = UTC_TIMESTAMP(3) - INTERVAL 25 HOUR, due_at = '2036-01-01' WHERE tenant_id = :t");
        depot.reserve("ann", 1);
        depot.prepared(depot.arrives(5));
        depot.await(
                "the mail put off",
                "SELECT COUNT(*) FROM notifications WHERE tenant_id = :t AND event_type = 'campaign.mail1' AND status = 'pending'"
                        + " AND next_attempt_at > created_at + INTERVAL 20 SECOND AND lease_token IS NULL");
        assertThat(depot.admin().get("/dashboard/home").body()).contains("/campaigns/opt-out-sync");
        run(depot, false);
        synced(depot);
        assertThat(depot.admin().get("/dashboard/home").body()).doesNotContain("/campaigns/opt-out-sync");
        depot.update(
                "UPDATE notifications SET next_attempt_at = UTC_TIMESTAMP(3) WHERE tenant_id = :t AND status = 'pending'");
        depot.await("it gone", depot.row("ann", "n.mail1_sent_at IS NOT NULL"));
    }

    @Test
    void theTokenIsKeptForTheAddressThatItWasGivenFor() throws SQLException {
        Depot depot = Depot.open();
        assertThat(save(depot, "http://upstream.example", "\"t\"").body()).contains("base_url");
        assertThat(save(depot, "https://upstream.example/?a=b", "\"t\"").body()).contains("base_url");
        assertThat(save(depot, "https://u:p@upstream.example", "\"t\"").body()).contains("base_url");
        assertThat(save(depot, stub.url(), "null").body()).contains("\"token\"");
        connect(depot, false);
        assertThat(depot.admin()
                        .post(DOOR + "/check", edit(depot, stub.url(), "null"))
                        .body())
                .contains("\"trouble\":null");
        assertThat(depot.admin()
                        .post(DOOR + "/check", edit(depot, stub.url(), "\"wrong\""))
                        .body())
                .contains("\"trouble\":\"refused\"");
        int before = stub.asked().size();
        assertThat(depot.admin()
                        .post(DOOR + "/check", edit(depot, stub.url() + "/other", "null"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(stub.asked()).hasSize(before);
        assertThat(depot.admin().get(DOOR).body()).doesNotContain(UpstreamStub.TOKEN);
        assertThat(depot.number("SELECT COUNT(*) FROM campaign_upstream WHERE tenant_id = :t AND INSTR(token_sealed, '"
                        + UpstreamStub.TOKEN + "') > 0"))
                .isZero();
        assertThat(depot.admin()
                        .post(DOOR + "/run", "{\"is_everything\":false}")
                        .statusCode())
                .as("it is switched off")
                .isEqualTo(409);
        assertThat(save(depot, stub.url(), "null").statusCode()).isEqualTo(200);
        assertThat(depot.admin()
                        .put(DOOR, "{\"base_url\":\"%s\",\"is_enabled\":true,\"version\":0}".formatted(stub.url()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aPersonConnectsAShopByThePageAlone() throws SQLException {
        Depot depot = Depot.open();
        stub.put(1, "web@up.test", true);
        try (Visitor visitor =
                Browser.visitor("en").carry(depot.admin().cookie()).speak()) {
            Page page = visitor.page();
            visitor.open("/campaigns/opt-outs");
            page.locator("a[href$='/opt-out-sync']").click();
            page.locator("[id='settings:baseUrl']").fill("http://upstream.example");
            page.locator("[id='settings:token']").fill(UpstreamStub.TOKEN);
            page.locator("[id='settings:save']").click();
            assertThat(page.locator(".field:has([id='settings:baseUrl']) .ui-message-error"))
                    .containsText("https");
            page.locator("[id='settings:baseUrl']").fill(stub.url());
            page.locator("[id='settings:token']").fill("wrong");
            page.locator("[id='settings:check']").click();
            assertThat(page.locator(".notices")).containsText("does not accept the token");
            page.locator("[id='settings:token']").fill(UpstreamStub.TOKEN);
            page.locator("[id='settings:save']").click();
            assertThat(page.locator("[id='live']")).containsText("Up to date");
            stub.put(2, "more@up.test", true);
            page.locator("[id='live:now']").click();
            depot.await(
                    "the second",
                    "SELECT COUNT(*) FROM mz_product_restock_optout WHERE tenant_id = :t AND menzzo_id = 2");
            visitor.open("/campaigns/opt-outs");
            assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(2);
            page.locator("[id='list:table'] button").first().click();
            page.locator(".ui-confirmdialog-yes").click();
            assertThat(page.locator(".notices")).containsText("Withdraw it there");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    private void connect(Depot depot, boolean on) {
        HttpResponse<String> saved = depot.admin()
                .put(
                        DOOR,
                        "{\"base_url\":\"%s\",\"token\":\"%s\",\"is_enabled\":%b,\"version\":0}"
                                .formatted(stub.url(), UpstreamStub.TOKEN, on));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    }

    private static HttpResponse<String> save(Depot depot, String url, String token) {
        return depot.admin().put(DOOR, edit(depot, url, token));
    }

    private static String edit(Depot depot, String url, String token) {
        return "{\"base_url\":\"%s\",\"token\":%s,\"is_enabled\":false,\"version\":%d}"
                .formatted(url, token, state(depot).getInt("version"));
    }

    private static void run(Depot depot, boolean everything) {
        HttpResponse<String> answer = depot.admin().post(DOOR + "/run", "{\"is_everything\":" + everything + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static JsonObject state(Depot depot) {
        return Given.json(depot.admin().get(DOOR)).getJsonObject("data");
    }

    /** A whole run that went well is over. */
    private static void synced(Depot depot) {
        depot.await(
                "a good run",
                "SELECT COUNT(*) FROM campaign_upstream WHERE tenant_id = :t AND succeeded_at > UTC_TIMESTAMP(3) - INTERVAL 1 DAY"
                        + " AND lease_token IS NULL AND trouble IS NULL AND due_at > UTC_TIMESTAMP(3)");
    }

    private static void troubled(Depot depot, String trouble) {
        Await.until(Depot.PATIENCE, trouble, () -> {
            JsonObject state = state(depot);
            return !state.getBoolean("is_running")
                            && !state.isNull("trouble")
                            && state.getString("trouble").equals(trouble)
                    ? Optional.of(true)
                    : Optional.empty();
        });
    }

    private static String told(Depot depot, String email) {
        return "SELECT COUNT(*) FROM mz_product_restock_optout WHERE tenant_id = :t AND customer_email = '" + email
                + "' AND pushed_at IS NOT NULL AND push_key IS NULL AND menzzo_id IS NOT NULL";
    }

    private static long count(Depot depot, String condition) {
        return depot.number("SELECT COUNT(*) FROM mz_product_restock_optout WHERE tenant_id = :t AND " + condition);
    }
}
