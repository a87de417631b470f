package org.comptoir.campaigns;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.campaigns.Upstreams.DOOR;
import static org.comptoir.campaigns.Upstreams.connect;
import static org.comptoir.campaigns.Upstreams.edit;
import static org.comptoir.campaigns.Upstreams.save;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import org.comptoir.browser.Browser;
import org.comptoir.browser.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A shop upstream is made known, checked and asked by whoever may, and its token told to nobody. */
class OptOutSyncPageIT {
    private final UpstreamStub stub = new UpstreamStub();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void theTokenIsKeptForTheAddressThatItWasGivenFor() throws SQLException {
        Depot depot = Depot.open();
        assertThat(save(depot, "http://upstream.example", "\"t\"").body()).contains("base_url");
        assertThat(save(depot, "https://upstream.example/?a=b", "\"t\"").body()).contains("base_url");
        assertThat(save(depot, "https://u:p@upstream.example", "\"t\"").body()).contains("base_url");
        assertThat(save(depot, stub.url(), "null").body()).contains("\"token\"");
        connect(depot, stub, false);
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
}
