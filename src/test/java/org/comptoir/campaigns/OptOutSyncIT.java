package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.campaigns.Upstreams.connect;
import static org.comptoir.campaigns.Upstreams.count;
import static org.comptoir.campaigns.Upstreams.run;
import static org.comptoir.campaigns.Upstreams.state;
import static org.comptoir.campaigns.Upstreams.synced;
import static org.comptoir.campaigns.Upstreams.told;
import static org.comptoir.campaigns.Upstreams.troubled;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.HashSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Opt-outs of the shop upstream count here, those made here count there, and nothing that either does wrong loses one. */
class OptOutSyncIT {
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
        stub.next(
                UpstreamMood.ERROR_500,
                UpstreamMood.GARBAGE,
                UpstreamMood.CUT,
                UpstreamMood.THROTTLED,
                UpstreamMood.ELSEWHERE);
        connect(depot, stub, true);
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
        stub.next(UpstreamMood.SAME_PAGE);
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
        connect(depot, stub, true);
        synced(depot);
        assertThat(count(depot, "1 = 1")).isEqualTo(3);
        long upstreams = depot.number(
                "SELECT id FROM mz_product_restock_optout WHERE tenant_id = :t AND customer_email = 'two@up.test'");
        assertThat(depot.admin().delete("/api/staff/opt-outs/" + upstreams).statusCode())
                .as("it would come back")
                .isEqualTo(409);
        stub.next(UpstreamMood.ERROR_500);
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
        connect(depot, stub, true);
        synced(depot);
        depot.await("the first told", told(depot, "before@here.test"));
        stub.next(UpstreamMood.SAME_PAGE, UpstreamMood.TAKEN_AND_500);
        depot.admin().post("/api/staff/opt-outs", "{\"email\":\"Loud@here.test\",\"channel\":\"sms\"}");
        troubled(depot, "broken");
        assertThat(count(depot, "customer_email = 'loud@here.test' AND pushed_at IS NULL AND push_key IS NOT NULL"))
                .isEqualTo(1);
        assertThat(state(depot).getInt("pending")).isEqualTo(1);
        stub.next(UpstreamMood.SAME_PAGE, UpstreamMood.REJECTED);
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
        connect(depot, stub, true);
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
}
