package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Who does not want to be told is not told, not even when their address is forgotten. */
class OptOutIT {
    @Test
    void whoUnsubscribesGetsNothingAnyMore() throws Exception {
        Depot depot = Depot.open();
        depot.reserve("gone", 1);
        depot.arrives(3);
        JsonObject mail = depot.mail(depot.mailOf("gone"));
        String token = Depot.token(mail, "/u/");
        assertThat(depot.get("/u/" + token).body()).contains("name=\"scope\"", "Stool Pascaline");
        assertThat(optOuts(depot)).as("opening it does nothing").isZero();
        HttpResponse<String> oneClick = depot.post("/u/" + token, "List-Unsubscribe=One-Click");
        assertThat(oneClick.statusCode()).isEqualTo(200);
        assertThat(
                        depot.text(
                                "SELECT CONCAT_WS(':', scope, channel, sku) FROM mz_product_restock_optout WHERE tenant_id = :t"))
                .isEqualTo("global:all:");
        depot.post("/u/" + token, "scope=product&channel=email");
        depot.post("/u/" + token, "scope=product&channel=email");
        assertThat(optOuts(depot)).isEqualTo(2);
        depot.update(
                "UPDATE mz_product_reservation_restock_notif SET created_at = created_at - INTERVAL 31 DAY WHERE tenant_id = :t");
        depot.prepared(depot.arrives(3));
        assertThat(depot.rows()).isEqualTo(1);
        assertThat(depot.post("/u/nonsense", "").statusCode()).isEqualTo(404);
    }

    @Test
    void whoIsForgottenLeavesAHashThatStillHolds() throws Exception {
        Depot depot = Depot.open();
        depot.reserve("erased", 1);
        depot.arrives(3);
        depot.post("/u/" + Depot.token(depot.mail(depot.mailOf("erased")), "/u/"), "");
        HttpResponse<String> report =
                depot.admin().post("/api/staff/erasures", "{\"email\":\"%s\"}".formatted(depot.mailOf("erased")));
        assertThat(report.body()).contains("\"reservations\":1", "\"opt_outs\":1");
        assertThat(depot.rows()).isZero();
        assertThat(
                        depot.number(
                                "SELECT COUNT(*) FROM mz_product_restock_optout WHERE tenant_id = :t AND customer_email LIKE 'sha256:%'"))
                .isEqualTo(1);
        depot.reserve("erased", 1);
        depot.prepared(depot.arrives(3));
        assertThat(depot.rows()).as("the hash still holds").isZero();
    }

    private static long optOuts(Depot depot) {
        return depot.number("SELECT COUNT(*) FROM mz_product_restock_optout WHERE tenant_id = :t");
    }
}
