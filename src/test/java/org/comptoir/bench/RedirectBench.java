package org.comptoir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a click that is in the database before its answer costs against a bare servlet that answers 303. */
class RedirectBench {
    private static final int CONNECTIONS = 256;
    private static final int LINKS = 10_000;
    private static final int ROUNDS = Integer.getInteger("comptoir.bench.rounds", 5);
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final int SEE_OTHER = 303;
    private static final double TARGET = 0.7;

    @Test
    void redirectAgainstABareServlet() throws Exception {
        try (Launched product = Launched.withBareServlet()) {
            List<String> links = links(product);
            List<String> bare = List.of("/bare/bare/see-other");
            Load load = new Load(product.port(), CONNECTIONS);
            load.rate(bare, SEE_OTHER, WARM_UP);
            load.rate(links, SEE_OTHER, WARM_UP);
            List<Double> bareRates = new ArrayList<>();
            List<Double> rates = new ArrayList<>();
            StringBuilder table = new StringBuilder("| round | bare servlet /s | GET /r/{token} /s | ratio"
                    + " | answers | rows in the table | rows a commit |\n|---|---|---|---|---|---|---|\n");
            for (int round = 1; round <= ROUNDS; round++) {
                bareRates.add(load.rate(bare, SEE_OTHER, ROUND));
                long rows = rows(product);
                long commits = commits(product);
                Load.Run run = load.run(links, SEE_OTHER, ROUND);
                rates.add(run.rate());
                long written = rows(product) - rows;
                table.append(String.format(
                        Locale.ROOT,
                        "| %d | %,.0f | %,.0f | %.2f | %,d | %,d | %,d |%n",
                        round,
                        bareRates.get(round - 1),
                        run.rate(),
                        run.rate() / bareRates.get(round - 1),
                        run.answers(),
                        written,
                        written / Math.max(1, commits(product) - commits)));
                assertThat(written).isEqualTo(run.answers());
            }
            double ratio = median(rates) / median(bareRates);
            table.append(String.format(
                    Locale.ROOT, "| median | %,.0f | %,.0f | %.2f | | | |%n", median(bareRates), median(rates), ratio));
            Report.append(
                    "GET /r/{token}, click in the database before the answer, against a bare 303",
                    CONNECTIONS + " kept connections, " + LINKS + " links in turn, load generator on the same machine, "
                            + ROUNDS + " alternating rounds of " + ROUND.toSeconds() + " s after "
                            + WARM_UP.toSeconds() + " s of warm-up each",
                    table.toString());
            assertThat(ratio).isGreaterThanOrEqualTo(TARGET);
        }
    }

    private static List<String> links(Launched product) throws IOException, SQLException {
        try (Connection connection = product.connect();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO short_link (token, tenant_id, target_url) VALUES (?, ?, ?)");
                ResultSet tenant =
                        connection.createStatement().executeQuery("SELECT id FROM tenants ORDER BY id LIMIT 1")) {
            tenant.next();
            connection.setAutoCommit(false);
            for (int i = 0; i < LINKS; i++) {
                insert.setString(1, "bench-link-" + i);
                insert.setString(2, tenant.getString(1));
                insert.setString(3, "https://shop.example/offer/" + i);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
        return IntStream.range(0, LINKS).mapToObj(i -> "/r/bench-link-" + i).toList();
    }

    private static long rows(Launched product) throws IOException, SQLException {
        return number(product, "SELECT COUNT(*) FROM short_click");
    }

    private static long commits(Launched product) throws IOException, SQLException {
        return number(product, "SELECT SUM(batch) FROM short_writer");
    }

    private static long number(Launched product, String sql) throws IOException, SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
