package org.comptoir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.comptoir.test.Await;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** What the outbox costs by itself. */
class OutboxLoopBench {
    private static final int ROUNDS = 3;
    private static final int TEXTS = 40_000;

    /** Messages that cost nothing to hand over show what claiming, judging and closing cost. */
    @Test
    void theLoopAlone() throws Exception {
        StringBuilder table = new StringBuilder("| round | texts | rows/s |\n|---|---|---|\n");
        double best = 0;
        try (Product product = Product.start(Map.of("JAVA_OPTS", "-Xmx768m"))) {
            for (int round = 0; round <= ROUNDS; round++) {
                double rate = loop(product, "bench.loop." + round);
                best = Math.max(best, rate);
                if (round > 0) {
                    table.append(String.format(Locale.ROOT, "| %d | %,d | %,.0f |%n", round, TEXTS, rate));
                }
            }
        }
        Report.append(
                "The outbox's loop alone",
                "SMS into the local mailbox, which cost nothing to hand over: one worker claims, judges and closes, from the first"
                        + " row's closing to the last's; after one round of warm-up",
                table.toString());
        assertThat(best).as("rows a second").isGreaterThan(10_000);
    }

    private static double loop(Product product, String event) throws SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO notifications (id, tenant_id, type, lane, event_type, dedupe_key, recipient, body_text,
                                               next_attempt_at)
                    SELECT UUID(), t.id, 'sms', 'sms', '%s', s.seq, '+33612345678', 'It is back', UTC_TIMESTAMP(3)
                      FROM tenants t JOIN seq_1_to_%d s WHERE t.slug = 'demo'""".formatted(event, TEXTS));
            String ours = " FROM notifications WHERE event_type = '" + event + "' AND status = 'sent'";
            // one row of the index: counting over and over would take the database from whom it is measured
            String left =
                    "SELECT COUNT(*) FROM (SELECT id FROM notifications WHERE status = 'pending' AND lane = 'sms' LIMIT 1) l";
            Await.until(
                    Duration.ofMinutes(2),
                    "all texts",
                    () -> number(statement, left) == 0 ? Optional.of(true) : Optional.empty());
            assertThat(number(statement, "SELECT COUNT(*)" + ours)).isEqualTo(TEXTS);
            return TEXTS
                    * 1e6
                    / number(statement, "SELECT TIMESTAMPDIFF(MICROSECOND, MIN(sent_at), MAX(sent_at))" + ours);
        }
    }

    private static long number(Statement statement, String sql) {
        try {
            return Timed.number(statement, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
