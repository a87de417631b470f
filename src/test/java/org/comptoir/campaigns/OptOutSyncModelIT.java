package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.comptoir.campaigns.Upstreams.connect;
import static org.comptoir.campaigns.Upstreams.run;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever both sides do in whatever order, in the end somebody is opted out here exactly where they are there. */
class OptOutSyncModelIT {
    private static final int ROUNDS = 12;
    private static final int PEOPLE = 7;
    private static final List<String> CHANNELS = List.of("all", "email", "sms");

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void bothSidesSayTheSameInTheEnd() throws SQLException {
        Depot depot = Depot.open();
        try (UpstreamStub stub = new UpstreamStub()) {
            connect(depot, stub, true);
            for (int round = 0; round < ROUNDS; round++) {
                there(stub);
                IntStream.range(0, random.nextInt(3)).forEach(i -> stub.next(any()));
                Set<String> said = here(depot);
                run(depot, random.nextBoolean());
                over(depot);
                assertThat(known(depot))
                        .as("said here in round %d of seed %d", round, seed)
                        .containsAll(said);
            }
            stub.calm();
            // the second one reads what the first told
            for (int i = 0; i < 2; i++) {
                run(depot, true);
                over(depot);
            }
            assertThat(known(depot)).as("seed %d", seed).isEqualTo(stub.standing());
            assertThat(
                            depot.number(
                                    "SELECT COUNT(*) FROM mz_product_restock_optout WHERE tenant_id = :t AND push_key IS NOT NULL"))
                    .isZero();
            depot.update("UPDATE campaign_upstream SET is_enabled = 0 WHERE tenant_id = :t");
        }
    }

    /** New rows, also of who is there already, and withdrawn ones. */
    private void there(UpstreamStub stub) {
        for (int i = 0; i < random.nextInt(4); i++) {
            stub.put(stub.nextId(), person(), "", "global", channel(), random.nextInt(4) > 0);
        }
        for (int i = 0; i < random.nextInt(3) && stub.rows() > 0; i++) {
            stub.turn(1 + random.nextInt((int) stub.nextId() - 1));
        }
    }

    private Set<String> here(Depot depot) {
        Set<String> said = new HashSet<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            String person = person();
            String channel = channel();
            String body = channel.equals("all")
                    ? "{\"email\":\"%s\"}".formatted(person)
                    : "{\"email\":\"%s\",\"channel\":\"%s\"}".formatted(person, channel);
            assertThat(depot.admin().post("/api/staff/opt-outs", body).statusCode())
                    .isEqualTo(201);
            said.add(person + " " + channel);
        }
        return said;
    }

    private static void over(Depot depot) {
        depot.await(
                "the run to end",
                "SELECT COUNT(*) FROM campaign_upstream WHERE tenant_id = :t AND lease_token IS NULL AND due_at > UTC_TIMESTAMP(3)");
    }

    private static Set<String> known(Depot depot) {
        String all = depot.text("SELECT COALESCE(GROUP_CONCAT(CONCAT(customer_email, ' ', channel) SEPARATOR ','), '')"
                + " FROM mz_product_restock_optout WHERE tenant_id = :t");
        return all.isEmpty() ? Set.of() : Set.of(all.split(","));
    }

    private String person() {
        return "p" + random.nextInt(PEOPLE) + "@model.test";
    }

    private String channel() {
        return CHANNELS.get(random.nextInt(CHANNELS.size()));
    }

    private UpstreamMood any() {
        return UpstreamMood.values()[random.nextInt(UpstreamMood.values().length)];
    }
}
