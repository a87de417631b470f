package org.comptoir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What ordering and paying over HTTP costs against the same rows written by plain JDBC. */
class OrdersBench {
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 5;
    private static final int LINES = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration ROUND = Duration.ofSeconds(6);

    @Test
    void ordersAgainstPlainJdbc() throws Exception {
        try (Launched product = Launched.withBareServlet()) {
            Kiosk kiosk = new Kiosk(product.port(), items(product));
            Clients.rate(CLIENTS, WARM_UP, kiosk::until);
            PlainOrders plain = PlainOrders.like(product);
            Clients.rate(CLIENTS, WARM_UP.dividedBy(2), plain::until);
            List<Double> jdbc = new ArrayList<>();
            List<Double> http = new ArrayList<>();
            StringBuilder table = new StringBuilder(
                    "| round | plain JDBC /s | create and pay over HTTP /s | ratio |\n|---|---|---|---|\n");
            for (int round = 1; round <= ROUNDS; round++) {
                jdbc.add(Clients.rate(CLIENTS, ROUND, plain::until));
                http.add(Clients.rate(CLIENTS, ROUND, kiosk::until));
                row(table, "" + round, jdbc.get(round - 1), http.get(round - 1));
            }
            row(table, "median", median(jdbc), median(http));
            Report.append(
                    "Create and pay an order of three lines, against the same rows by plain JDBC",
                    CLIENTS + " clients on kept connections, two requests and two transactions an order on both sides,"
                            + " load generator and database on the same machine, " + ROUNDS + " alternating rounds of "
                            + ROUND.toSeconds() + " s after " + WARM_UP.toSeconds() + " s of warm-up",
                    table.toString());
            assertThat(median(http)).isPositive();
        }
    }

    /** A line each of the first products that need something; there is enough of everything for the whole run. */
    private static String items(Launched product) throws Exception {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE ingredient SET stock_quantity = 100000000");
            // the mails of an order are rows that plain JDBC does not write; OutboxBench measures them
            statement.executeUpdate("INSERT INTO notification_configs (id, tenant_id, order_notifications_enabled)"
                    + " SELECT UUID(), id, 0 FROM tenants ON DUPLICATE KEY UPDATE order_notifications_enabled = 0");
            List<String> items = new ArrayList<>();
            try (ResultSet row =
                    statement.executeQuery("SELECT p.id FROM product p JOIN tenants t ON t.id = p.tenant_id"
                            + " WHERE t.slug = 'demo' AND p.is_available AND EXISTS (SELECT 1 FROM product_ingredient r"
                            + " WHERE r.product_id = p.id) ORDER BY p.id LIMIT " + LINES)) {
                while (row.next()) {
                    items.add("{\"type\":\"product\",\"product_id\":%d,\"quantity\":1}".formatted(row.getLong(1)));
                }
            }
            assertThat(items).hasSize(LINES);
            return String.join(",", items);
        }
    }

    private static void row(StringBuilder table, String name, double jdbc, double http) {
        table.append(String.format(Locale.ROOT, "| %s | %,.0f | %,.0f | %.2f |%n", name, jdbc, http, http / jdbc));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
