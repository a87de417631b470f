package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Whoever waited is told when it is back: the oldest first, once, with a coupon and an offer. */
class RestockIT {
    @Test
    void anArrivalTellsAsManyAsThereIsForTheOldestFirst() throws Exception {
        Depot depot = Depot.open();
        depot.reserve("first", 2);
        depot.reserve("second", 2);
        depot.reserve("third", 1);
        long container = depot.arrives(4);
        JsonObject mail = depot.mail(depot.mailOf("first"));
        depot.mail(depot.mailOf("second"));
        depot.prepared(container);
        assertThat(depot.mails(depot.mailOf("third")))
                .as("it does not last for the third")
                .isEmpty();
        String coupon = depot.coupon("first");
        assertThat(mail.getString("text")).contains("Stool Pascaline", coupon, "80,10");
        assertThat(mail.getString("html")).contains(coupon).doesNotContain("<img");
        assertThat(mail.getJsonArray("headers").toString())
                .contains("List-Unsubscribe", "/u/", "List-Unsubscribe=One-Click");
        depot.await("the row closed", depot.row("first", "n.mail1_sent_at IS NOT NULL AND n.wave2_due_at IS NOT NULL"));
        assertThat(coupon).matches("STOO-[2-9A-Z]{5}-[2-9A-Z]{5}");

        HttpResponse<String> redirect = depot.get("/r/" + Depot.token(mail, "/r/"));
        assertThat(redirect.statusCode()).isEqualTo(303);
        URI offer = URI.create(redirect.headers().firstValue("Location").orElseThrow());
        HttpResponse<String> page = depot.get(offer.getPath());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Il est de retour", "Stool Pascaline", coupon, "80,10", "89,00", "10\u00a0%", "<svg", "first");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(depot.get("/offer/nonsense").statusCode()).isEqualTo(404);

        JsonObject campaign = depot.campaign(container);
        JsonObject funnel = campaign.getJsonObject("funnel");
        assertThat(funnel.getInt("reserved")).isEqualTo(3);
        assertThat(funnel.getInt("eligible")).isEqualTo(2);
        JsonObject dry = Depot.data(depot.admin().post("/api/staff/campaigns/" + container + "/dry-run", null));
        assertThat(dry.getInt("told")).isEqualTo(2);
        assertThat(dry.getInt("too_few")).isEqualTo(1);
        assertThat(dry.getInt("eligible")).isZero();
        assertThat(depot.number(
                        "SELECT COUNT(*) FROM notifications WHERE tenant_id = :t AND event_type = 'campaign.mail1'"))
                .isEqualTo(2);
    }
}
