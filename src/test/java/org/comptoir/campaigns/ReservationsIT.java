package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.comptoir.test.Given;
import org.junit.jupiter.api.Test;

/** Who reserves is asked by mail first; staff see who waits. */
class ReservationsIT {
    @Test
    void whoReservesOnAPublicPageIsAskedByMailFirst() throws Exception {
        Depot depot = Depot.open();
        String body = "{\"sku\":\"PASC\",\"quantity\":2,\"name\":\"Maud\",\"email\":\"%s\",\"locale\":\"en\"}"
                .formatted(depot.mailOf("maud"));
        HttpResponse<String> first = depot.admin().post("/api/reservations", body);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        JsonObject mail = depot.mail(depot.mailOf("maud"));
        assertThat(mail.getString("text")).contains("Stool Pascaline", "48 hours");
        String token = Depot.token(mail, "/confirm/");
        assertThat(waiting(depot)).isZero();
        assertThat(depot.get("/confirm/" + token).body()).contains("<form method=\"post\"", "2 × Stool Pascaline");
        assertThat(waiting(depot)).as("opening the link confirms nothing").isZero();
        assertThat(depot.post("/confirm/" + token, "").body()).contains("That is confirmed");
        assertThat(waiting(depot)).isEqualTo(1);
        assertThat(depot.post("/confirm/" + token, "").statusCode())
                .as("twice is once")
                .isEqualTo(200);
        HttpResponse<String> again = depot.admin().post("/api/reservations", body);
        assertThat(again.body()).as("nothing tells that it is known").isEqualTo(first.body());
        assertThat(depot.number(
                        "SELECT COUNT(*) FROM notifications WHERE tenant_id = :t AND event_type = 'campaign.confirm'"))
                .isEqualTo(1);
        assertThat(depot.get("/confirm/nonsense").statusCode()).isEqualTo(404);
        assertThat(depot.admin()
                        .post("/api/reservations", body.replace("PASC", "NONE"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(depot.admin()
                        .post("/api/reservations", body.replace("\"locale\":\"en\"", "\"consent_channels\":[\"sms\"]"))
                        .body())
                .contains("INVALID_PHONE");
    }

    @Test
    void anUnconfirmedLinkEndsAfterTwoDays() throws Exception {
        Depot depot = Depot.open();
        depot.admin()
                .post(
                        "/api/reservations",
                        "{\"product_id\":%d,\"name\":\"Late\",\"email\":\"%s\"}"
                                .formatted(depot.stool(), depot.mailOf("late")));
        String token = Depot.token(depot.mail(depot.mailOf("late")), "/confirm/");
        depot.update(
                "UPDATE mz_product_reservation SET consent_at = consent_at - INTERVAL 49 HOUR WHERE tenant_id = :t");
        assertThat(depot.get("/confirm/" + token).statusCode()).isEqualTo(404);
        assertThat(depot.post("/confirm/" + token, "").statusCode()).isEqualTo(404);
        assertThat(waiting(depot)).isZero();
    }

    @Test
    void theDoorsOfStaff() throws Exception {
        Depot depot = Depot.open();
        long id = depot.reserve("counter", 3);
        assertThat(depot.admin()
                        .post(
                                "/api/staff/reservations",
                                "{\"product_id\":%d,\"email\":\"%s\"}"
                                        .formatted(depot.stool(), depot.mailOf("counter")))
                        .body())
                .contains("CONFLICT");
        JsonObject waiting = Given.json(depot.admin().get("/api/staff/reservations/waiting"))
                .getJsonArray("data")
                .getJsonObject(0);
        assertThat(waiting.getInt("people")).isEqualTo(1);
        assertThat(waiting.getInt("pieces")).isEqualTo(3);
        assertThat(depot.admin().get("/campaigns/reservations?q=counter").body())
                .contains("Stool Pascaline", "counter");
        assertThat(depot.admin().get("/campaigns/campaigns").statusCode()).isEqualTo(200);
        assertThat(depot.admin()
                        .post("/api/staff/reservations/" + id + "/cancel", null)
                        .statusCode())
                .isEqualTo(200);
        assertThat(depot.admin()
                        .post("/api/staff/reservations/" + id + "/cancel", null)
                        .statusCode())
                .isEqualTo(409);
        long container = depot.arrives(1);
        depot.prepared(container);
        assertThat(depot.admin().get("/campaigns/campaign?id=" + container).body())
                .contains("</html>");
        assertThat(depot.admin().get("/campaigns/campaign?id=999999999").statusCode())
                .isEqualTo(404);
    }

    private static long waiting(Depot depot) {
        return depot.number(
                "SELECT COUNT(*) FROM mz_product_reservation WHERE tenant_id = :t AND confirmed_at IS NOT NULL");
    }
}
