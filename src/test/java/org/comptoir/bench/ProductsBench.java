package org.comptoir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the catalogue costs against a bare servlet that writes the same bytes, in the same WAR, behind the same sign-in and filters. */
class ProductsBench {
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final String PRODUCTS = "/api/products";
    private static final String BARE = "/bare/same";

    @Test
    void productsAgainstABareServlet() throws Exception {
        try (Launched product = Launched.withBareServletInside()) {
            Load load = new Load(product.port(), CONNECTIONS);
            load.rate(BARE, WARM_UP);
            load.rate(PRODUCTS, WARM_UP);
            List<Double> bare = new ArrayList<>();
            List<Double> products = new ArrayList<>();
            StringBuilder table = new StringBuilder(
                    "| round | bare servlet /s | GET /api/products /s | ratio |\n|---|---|---|---|\n");
            for (int round = 1; round <= ROUNDS; round++) {
                bare.add(load.rate(BARE, ROUND));
                products.add(load.rate(PRODUCTS, ROUND));
                row(table, "" + round, bare.get(round - 1), products.get(round - 1));
            }
            row(table, "median", median(bare), median(products));
            Report.append(
                    "GET /api/products, 53 products, against a bare servlet in the same WAR with the same bytes",
                    CONNECTIONS + " kept connections, load generator on the same machine, " + ROUNDS
                            + " alternating rounds of " + ROUND.toSeconds() + " s after " + WARM_UP.toSeconds()
                            + " s of warm-up each",
                    table.toString());
            assertThat(median(products)).isPositive();
        }
    }

    private static void row(StringBuilder table, String name, double bare, double products) {
        table.append(
                String.format(Locale.ROOT, "| %s | %,.0f | %,.0f | %.2f |%n", name, bare, products, products / bare));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
