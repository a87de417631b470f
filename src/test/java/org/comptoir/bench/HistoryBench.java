package org.comptoir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.comptoir.generator.Generator;
import org.comptoir.generator.Volume;
import org.comptoir.kernel.Cursor;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.comptoir.test.Given.Session;
import org.comptoir.test.Product;
import org.comptoir.test.Statements;
import org.junit.jupiter.api.Test;

/**
 * The notification seed's five queries at a multiple of its own volume ({@code -Dbench.multiple}), as the product really sends
 * them: taken from the database's general log while pages and workers run, then explained and timed one by one.
 */
class HistoryBench {
    private static final int MULTIPLE = Integer.getInteger("bench.multiple", 1);
    private static final int TRIES = 8;
    private static final int DEEP = 200_000;
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 20);
    private static final String READER = "person00@bulk-01.example";

    @Test
    void theSeedsFiveQueries() throws Exception {
        StringBuilder table = new StringBuilder("""
                | query | seed | target | median | p99 | index | rows read | rows answered |
                |---|---|---|---|---|---|---|---|
                """);
        long rows;
        try (Product product = Product.start(java.util.Map.of())) {
            try (Connection root = new Statements(product).root()) {
                String url = root.getMetaData().getURL();
                new Generator(url, "root", new Statements(product).password())
                        .run(Volume.of(MULTIPLE), "notifications", UNTIL);
            }
            try (Connection connection = product.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("ANALYZE TABLE notifications");
                rows = Timed.number(statement, "SELECT COUNT(*) FROM notifications");
                statement.execute("UPDATE user u JOIN user d ON d.email = 'admin@demo.comptoir.test'"
                        + " SET u.password_hash = d.password_hash WHERE u.email = '" + READER + "'");
                Session reader = Given.in(product).signIn(READER, "demo-Comptoir-2026");
                for (Timed asked : asked(product, reader, statement)) {
                    table.append(asked.measured(statement));
                }
            }
        }
        Report.append(
                "The notification seed's five queries, " + MULTIPLE + " times its volume",
                String.format(Locale.ROOT, "%,d messages of ten tenants and 90 days", rows)
                        + ", the statements as the product sent them (general log), each run " + Timed.RUNS
                        + " times over one JDBC connection after a warm-up; rows read by the session's Handler_read counters",
                table.toString());
    }

    private static List<Timed> asked(Product product, Session reader, Statement statement) throws SQLException {
        String tenant = reader.me().getString("tenant_id");
        String reference = text(
                statement,
                "SELECT order_reference FROM notifications WHERE tenant_id = '" + tenant
                        + "' ORDER BY created_at LIMIT 1000, 1");
        String transaction = text(
                statement,
                "SELECT transaction_id FROM notifications WHERE tenant_id = '" + tenant
                        + "' ORDER BY created_at LIMIT 1000, 1");
        int deep = (int) Math.min(
                DEEP,
                Timed.number(statement, "SELECT COUNT(*) / 2 FROM notifications WHERE tenant_id = '" + tenant + "'"));
        String history = "/api/notifications/history?page_size=20";
        String list = "SELECT n.id, n.event_type";
        return List.of(
                new Timed(
                        "5.1 staff of a paid order",
                        10,
                        sent(product, reader, "/dashboard/home", "SELECT u.id, u.email")),
                new Timed(
                        "5.2 told already? (the seed's own words; we ask the unique key while inserting)",
                        20,
                        "SELECT EXISTS(SELECT 1 FROM notifications WHERE tenant_id = '" + tenant
                                + "' AND event_type LIKE 'order.paid.%' AND transaction_id = '" + transaction
                                + "' AND status IN ('sent', 'pending')) AS already_sent"),
                new Timed(
                        "5.3 messages of one order",
                        100,
                        sent(product, reader, history + "&order_reference=" + reference, list)),
                new Timed("5.4 due now, 1,000 of them", 500, due(product, reader, statement)),
                new Timed("5.5 history, first page", 100, sent(product, reader, history, list)),
                new Timed(
                        String.format(Locale.ROOT, "5.5 history, %,d rows in", deep),
                        100,
                        sent(product, reader, history + "&cursor=" + place(statement, tenant, deep), list)),
                new Timed(
                        "5.5 history, failed receipts, from a day on",
                        100,
                        sent(
                                product,
                                reader,
                                history + "&status=failed&type=order_customer&start_date=2026-10-01",
                                list)));
    }

    /** A worker claims when something is due; afterwards nothing is claimed, so that what is due stays so. */
    private static String due(Product product, Session reader, Statement statement) throws SQLException {
        String claim = sent(
                product,
                () -> {
                    reader.post("/api/notifications/test", "{\"notification_type\":\"order_customer\"}");
                    return Await.until(Duration.ofSeconds(30), "the sample", () -> Optional.of(
                                    reader.get("/api/staff/mailbox?to=" + READER))
                            .filter(answer -> answer.body().contains("TEST-001")));
                },
                "ORDER BY next_attempt_at, id LIMIT");
        statement.execute("INSERT INTO outbox_pause (id, paused_at) VALUES (1, UTC_TIMESTAMP(3))");
        statement.execute("""
                INSERT INTO notifications (id, tenant_id, type, event_type, dedupe_key, recipient, subject, body_text, next_attempt_at)
                SELECT UUID(), '%s', 'email', 'bench.due', seq, 'guest@bulk.example', 'Due', 'Due', UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE
                  FROM seq_1_to_1000""".formatted(reader.me().getString("tenant_id")));
        return claim;
    }

    private static String place(Statement statement, String tenant, int deep) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT created_at, id FROM notifications WHERE tenant_id = '"
                + tenant + "' ORDER BY created_at DESC, id DESC LIMIT " + deep + ", 1")) {
            row.next();
            Instant at = row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
            return new Cursor(
                            false,
                            List.of(
                                    at.toString(),
                                    UUID.fromString(row.getString(2)).toString()))
                    .encode();
        }
    }

    /** The statement with these words that this page or a worker meanwhile sent to the database. */
    private static String sent(Product product, Session reader, String path, String words) throws SQLException {
        return sent(product, () -> reader.get(path), words);
    }

    private static String sent(Product product, Supplier<HttpResponse<String>> request, String words)
            throws SQLException {
        for (int i = 0; i < TRIES; i++) {
            String found = new Statements(product)
                    .during(() -> assertThat(request.get().statusCode()).isLessThan(300)).stream()
                            .map(Statements.Sent::text)
                            .filter(text -> text.contains(words))
                            .findFirst()
                            .orElse(null);
            if (found != null) {
                return found;
            }
        }
        throw new AssertionError("nobody asked " + words);
    }

    private static String text(Statement statement, String sql) throws SQLException {
        return Timed.text(statement, sql);
    }
}
