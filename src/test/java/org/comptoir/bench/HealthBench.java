package org.comptoir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the whole stack (filters, REST, envelope, a question to the database) costs against a bare servlet. */
class HealthBench {
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final String HEALTH = "/api/health";
    private static final String BARE = "/bare/bare/";

    @Test
    void healthAgainstABareServlet() throws Exception {
        try (Launched product = Launched.withBareServlet()) {
            Load load = new Load(product.port(), CONNECTIONS);
            load.rate(BARE, WARM_UP);
            load.rate(HEALTH, WARM_UP);
            List<Double> bare = new ArrayList<>();
            List<Double> health = new ArrayList<>();
            StringBuilder table =
                    new StringBuilder("| round | bare servlet /s | GET /api/health /s | ratio |\n|---|---|---|---|\n");
            for (int round = 1; round <= ROUNDS; round++) {
                bare.add(load.rate(BARE, ROUND));
                health.add(load.rate(HEALTH, ROUND));
                row(table, "" + round, bare.get(round - 1), health.get(round - 1));
            }
            row(table, "median", median(bare), median(health));
            Report.append(
                    "GET /api/health against a bare servlet",
                    CONNECTIONS + " kept connections, load generator on the same machine, " + ROUNDS
                            + " alternating rounds of " + ROUND.toSeconds() + " s after " + WARM_UP.toSeconds()
                            + " s of warm-up each",
                    table.toString());
            assertThat(median(health)).isPositive();
        }
    }

    private static void row(StringBuilder table, String name, double bare, double health) {
        table.append(String.format(Locale.ROOT, "| %s | %,.0f | %,.0f | %.2f |%n", name, bare, health, health / bare));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
