package org.comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.comptoir.notifications.Eatery;
import org.comptoir.test.Await;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;

/** A product that sends to a mail server with moods, and what its outbox holds. */
public record Faulty(Product product) {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    public static Faulty sendingTo(MoodySmtp smtp) {
        return sendingTo(smtp, Map.of());
    }

    static Faulty sendingTo(MoodySmtp smtp, Map<String, String> more) {
        Map<String, String> all = settings(smtp);
        all.putAll(more);
        return new Faulty(Product.start(all));
    }

    /** With a JVM that has the time to warm up. */
    public static Faulty inALongLivedServer(MoodySmtp smtp) {
        Map<String, String> all = settings(smtp);
        all.put("JAVA_OPTS", "-Xmx768m");
        return new Faulty(Product.start(all));
    }

    /** Another node on the same database. */
    public Faulty second(MoodySmtp smtp) {
        return beside(settings(smtp));
    }

    /** And with these settings. */
    Faulty beside(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        Properties runtime = new Properties();
        try (Reader reader = Files.newBufferedReader(product.data().resolve("runtime.properties"))) {
            runtime.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        all.put("COMPTOIR_DB_URL", runtime.getProperty("db.url"));
        all.put("COMPTOIR_DB_USER", runtime.getProperty("db.user"));
        all.put("COMPTOIR_DB_PASSWORD", runtime.getProperty("db.password"));
        return new Faulty(Product.start(all));
    }

    private static Map<String, String> settings(MoodySmtp smtp) {
        return new HashMap<>(Map.of(
                "COMPTOIR_SMTP_HOST", "127.0.0.1",
                "COMPTOIR_SMTP_PORT", Integer.toString(smtp.port()),
                "COMPTOIR_SMTP_TLS", "none",
                "COMPTOIR_SMTP_SENDER", "shop@comptoir.test"));
    }

    /** Messages of the demo shop, due now by this clock, all to one domain. */
    void insert(String event, int count, String lane, Duration clock) throws SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO notifications (id, tenant_id, type, lane, event_type, dedupe_key, recipient, subject, body,
                                               body_text, next_attempt_at, created_at)
                    SELECT UUID(), t.id, 'email', '%s', '%s', s.seq, CONCAT('guest', s.seq, '@', '%s', '.example'), 'Hello',
                           '<p>Hello</p>', 'Hello', UTC_TIMESTAMP(3) + INTERVAL %d SECOND, UTC_TIMESTAMP(3) + INTERVAL %d SECOND
                      FROM tenants t JOIN seq_1_to_%d s WHERE t.slug = 'demo'""".formatted(
                            lane, event, event.replaceAll("[._]", "-"), clock.toSeconds(), clock.toSeconds(), count));
        }
    }

    /** The median of so many payments, in nanoseconds. */
    static long pay(Eatery eatery, int payments) {
        long[] took = new long[payments];
        for (int i = 0; i < payments; i++) {
            String number = eatery.placed("guest@" + eatery.shop().slug() + ".test");
            long start = System.nanoTime();
            assertThat(eatery.pay(number).statusCode()).isEqualTo(200);
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return took[payments / 2];
    }

    /** When the last claim of these messages runs out. */
    public Instant lastLease(String event) {
        return Instant.ofEpochMilli(number("SELECT CAST(UNIX_TIMESTAMP(MAX(leased_until)) * 1000 AS UNSIGNED)"
                + " FROM notifications WHERE lease_token IS NOT NULL AND event_type = '" + event + "'"));
    }

    void update(String sql) throws SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    public long rows(String condition) {
        return number("SELECT COUNT(*) FROM notifications WHERE " + condition);
    }

    private long number(String sql) {
        try {
            return new Rows(product).number(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitNone(String condition) {
        awaitRows(0, condition);
    }

    public void awaitRows(long count, String condition) {
        awaitNumber(count, "SELECT COUNT(*) FROM notifications WHERE " + condition);
    }

    void awaitNumber(long count, String sql) {
        Await.until(PATIENCE, count + " by " + sql, () -> number(sql) == count ? Optional.of(true) : Optional.empty());
    }
}
