package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.UUID;
import org.comptoir.browser.Browser;
import org.comptoir.browser.Visitor;
import org.junit.jupiter.api.Test;

/** The whole circle: reserved, confirmed, arrived, told, clicked, seen, ordered with the coupon, paid, counted. */
class CircleIT {
    private static final String PHONE = "+33612345678";

    @Test
    void fromTheReservationToTheFunnel() throws SQLException {
        Depot depot = Daytime.in(Depot.open());
        String maud = depot.mailOf("maud");
        depot.admin().post("/api/reservations", """
                        {"sku":"PASC","name":"Maud","email":"%s","locale":"fr","phone":"%s",
                        "consent_channels":["email","sms","whatsapp"]}""".formatted(maud, PHONE));
        try (Visitor visitor = Browser.visitor("fr")) {
            Page page = visitor.page();
            visitor.open("/confirm/" + Depot.token(depot.mail(maud), "/confirm/"));
            page.locator("button.plate").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("C’est confirmé");

            long container = depot.arrives(5);
            depot.prepared(container);
            depot.await("the first mail", depot.row("maud", "n.mail1_sent_at < UTC_TIMESTAMP(3) - INTERVAL 3 SECOND"));
            depot.await(
                    "both texts",
                    depot.row(
                            "maud",
                            "GREATEST(n.sms_sent_at, n.whatsapp_sent_at) < UTC_TIMESTAMP(3) - INTERVAL 3 SECOND"));
            JsonObject mail = depot.mail(maud);
            assertThat(mail.getString("subject")).contains("Stool Pascaline");
            HttpResponse<String> click = Street.click(depot.product(), "/r/" + Depot.token(mail, "/r/"));
            assertThat(click.statusCode()).isEqualTo(303);
            assertThat(Depot.token(text(depot, "whatsapp"), "/r/")).isNotEqualTo(Depot.token(mail, "/r/"));
            HttpResponse<String> last = Street.click(depot.product(), "/r/" + Depot.token(text(depot, "sms"), "/r/"));
            assertThat(last.headers().firstValue("Location"))
                    .as("every message leads to the same offer")
                    .isEqualTo(click.headers().firstValue("Location"));
            visitor.open(URI.create(click.headers().firstValue("Location").orElseThrow())
                    .getPath());
            String coupon = page.locator("#coupon").innerText();
            assertThat(coupon).isEqualTo(depot.coupon("maud"));
            assertThat(page.locator(".now-p").innerText()).contains("80,10");
            assertThat(page.locator(".coupon .btn").boundingBox().height).isGreaterThanOrEqualTo(44);

            HttpResponse<String> order = depot.admin()
                    .post("/api/orders", """
                    {"idempotency_key":"%s","service_mode":"takeaway","items":[{"type":"product","product_id":%d,"quantity":1}],
                    "coupon_code":"%s","customer":{"name":"Maud","email":"%s","phone":"%s"}}""".formatted(UUID.randomUUID(), depot.stool(), coupon, maud, PHONE));
            String number = Depot.data(order).getString("order_number");
            assertThat(depot.admin()
                            .post("/api/orders/" + number + "/pay", "{}")
                            .statusCode())
                    .isEqualTo(200);
            depot.await(
                    "the receipt",
                    "SELECT COUNT(*) FROM notifications WHERE tenant_id = :t AND event_type = 'order.paid.customer' AND status = 'sent'");
            depot.await(
                    "the reservation closed",
                    depot.row(
                            "maud",
                            "r.status = 'fulfilled' AND n.purchased_at IS NOT NULL AND n.wave2_due_at IS NULL AND n.purchased_by = 'sms'"));
            depot.await(
                    "the click counted",
                    "SELECT COUNT(*) > 1 FROM short_click_total WHERE tenant_id = :t AND humans = 1");
            visitor.carry(depot.admin().cookie());
            visitor.open("/campaigns/campaign?id=" + container);
            assertThat(page.locator(".funnel dd").allInnerTexts().stream()
                            .map(text -> text.strip().split("\\s")[0]))
                    .startsWith("1", "1", "1", "1", "1");
            assertThat(page.locator(".funnel").innerText()).contains("80,10");
            assertThat(page.locator(".funnel tbody tr").nth(1).innerText()).contains("SMS", "1", "80,10");
            visitor.open("/offer/"
                    + click.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", ""));
            assertThat(page.innerText("main")).contains("Vous avez utilisé ce coupon");
            assertThat(visitor.troubles()).isEmpty();
        }
    }

    /** The newest message to her phone by that channel, whole. */
    private static JsonObject text(Depot depot, String channel) {
        JsonObject head = depot.mails(PHONE.replace("+", "%2B")).stream()
                .filter(one -> one.getString("channel").equals(channel))
                .findFirst()
                .orElseThrow();
        return Depot.data(depot.admin().get("/api/staff/mailbox/" + head.getInt("id")));
    }
}
