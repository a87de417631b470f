package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.comptoir.test.Await;
import org.comptoir.test.Given;

/** A shop with a shop upstream, as tests of it speak. */
final class Upstreams {
    static final String DOOR = "/api/staff/opt-out-sync";

    private Upstreams() {}

    static void connect(Depot depot, UpstreamStub stub, boolean on) {
        HttpResponse<String> saved = depot.admin()
                .put(
                        DOOR,
                        "{\"base_url\":\"%s\",\"token\":\"%s\",\"is_enabled\":%b,\"version\":0}"
                                .formatted(stub.url(), UpstreamStub.TOKEN, on));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    }

    static HttpResponse<String> save(Depot depot, String url, String token) {
        return depot.admin().put(DOOR, edit(depot, url, token));
    }

    static String edit(Depot depot, String url, String token) {
        return "{\"base_url\":\"%s\",\"token\":%s,\"is_enabled\":false,\"version\":%d}"
                .formatted(url, token, state(depot).getInt("version"));
    }

    static void run(Depot depot, boolean everything) {
        HttpResponse<String> answer = depot.admin().post(DOOR + "/run", "{\"is_everything\":" + everything + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    static JsonObject state(Depot depot) {
        return Given.json(depot.admin().get(DOOR)).getJsonObject("data");
    }

    /** A whole run that went well is over. */
    static void synced(Depot depot) {
        depot.await(
                "a good run",
                "SELECT COUNT(*) FROM campaign_upstream WHERE tenant_id = :t AND succeeded_at > UTC_TIMESTAMP(3) - INTERVAL 1 DAY"
                        + " AND lease_token IS NULL AND trouble IS NULL AND due_at > UTC_TIMESTAMP(3)");
    }

    static void troubled(Depot depot, String trouble) {
        Await.until(Depot.PATIENCE, trouble, () -> {
            JsonObject state = state(depot);
            return !state.getBoolean("is_running")
                            && !state.isNull("trouble")
                            && state.getString("trouble").equals(trouble)
                    ? Optional.of(true)
                    : Optional.empty();
        });
    }

    static String told(Depot depot, String email) {
        return "SELECT COUNT(*) FROM mz_product_restock_optout WHERE tenant_id = :t AND customer_email = '" + email
                + "' AND pushed_at IS NOT NULL AND push_key IS NULL AND menzzo_id IS NOT NULL";
    }

    static long count(Depot depot, String condition) {
        return depot.number("SELECT COUNT(*) FROM mz_product_restock_optout WHERE tenant_id = :t AND " + condition);
    }
}
