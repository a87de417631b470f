package org.comptoir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.comptoir.generator.Generator;
import org.comptoir.generator.Volume;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;
import org.comptoir.test.Statements;
import org.junit.jupiter.api.Test;

/**
 * The figures of a shop with six months behind it, at a multiple of the seed's volume ({@code -Dbench.multiple}): how long
 * their resource takes to answer, seen from outside, its comparison with the period before included.
 */
class FiguresBench {
    private static final int MULTIPLE = Integer.getInteger("bench.multiple", 1);
    private static final int WARM = 30;
    private static final int RUNS = 60;
    private static final double TARGET_MILLIS = 300;
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 20);
    private static final String READER = "person00@bulk-01.example";

    @Test
    void figuresOfSixMonths() throws Exception {
        StringBuilder table = new StringBuilder("""
                | period | fastest | median | 95 of 100 |
                |---|---|---|---|
                """);
        double worst = 0;
        long orders;
        try (Product product = Product.start(java.util.Map.of())) {
            try (Connection root = new Statements(product).root()) {
                new Generator(root.getMetaData().getURL(), "root", new Statements(product).password())
                        .run(Volume.of(MULTIPLE), "shop", UNTIL);
            }
            try (Connection connection = product.connect();
                    Statement statement = connection.createStatement()) {
                orders = Timed.number(statement, "SELECT COUNT(*) FROM customer_order");
                statement.execute("UPDATE user u JOIN user d ON d.email = 'admin@demo.comptoir.test'"
                        + " SET u.password_hash = d.password_hash WHERE u.email = '" + READER + "'");
            }
            Session reader = Given.in(product).signIn(READER, "demo-Comptoir-2026");
            table.append(String.format(
                    Locale.ROOT,
                    "| 6 months, the very first time: each day is added up | %.0f ms | | |%n",
                    millis(reader, UNTIL.minusMonths(6), UNTIL.minusDays(1))));
            for (int days : new int[] {1, 7, 30, 91, 183}) {
                double[] millis = new double[RUNS];
                for (int i = -WARM; i < RUNS; i++) {
                    millis[Math.max(i, 0)] = millis(reader, UNTIL.minusDays(days), UNTIL.minusDays(1));
                }
                Arrays.sort(millis);
                worst = Math.max(worst, millis[RUNS / 2]);
                table.append(String.format(
                        Locale.ROOT,
                        "| %d days | %.0f ms | %.0f ms | %.0f ms |%n",
                        days,
                        millis[0],
                        millis[RUNS / 2],
                        millis[RUNS * 95 / 100]));
            }
        }
        Report.append(
                "Figures, " + MULTIPLE + " times the seed's six months",
                String.format(Locale.ROOT, "%,d orders", orders)
                        + ", `GET /api/staff/stats` with its comparison, " + RUNS + " calls each after " + WARM
                        + " to warm up, from outside; the target is 300 ms",
                table.toString());
        assertThat(worst).as("median milliseconds of the slowest period").isLessThan(TARGET_MILLIS);
    }

    private static double millis(Session reader, LocalDate from, LocalDate to) {
        long start = System.nanoTime();
        assertThat(reader.get("/api/staff/stats?from=" + from + "&to=" + to).statusCode())
                .isEqualTo(200);
        return (System.nanoTime() - start) / 1e6;
    }
}
