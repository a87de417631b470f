package org.comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.comptoir.outbox.MoodySmtp.Mood;
import org.comptoir.test.Await;
import org.comptoir.test.Product;
import org.comptoir.test.Rows;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What mail servers and crashes do to messages; one product for all of it, and every count is printed. */
@TestMethodOrder(OrderAnnotation.class)
class OutboxFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int WAVE = 10_000;
    private static final int KILLS = 3;
    private static final int BATCHES = 4 * 50;

    @Test
    @Order(1)
    void everyMoodOfAMailServer() throws Exception {
        try (MoodySmtp smtp = new MoodySmtp(0);
                Product product = Product.start(settings(smtp, Map.of()))) {
            refusals(product, smtp);
            slowness(product, smtp);
            absence(product, smtp);
            assertThat(rows(product, "status = 'pending'")).as("stuck").isZero();
        }
    }

    private static void refusals(Product product, MoodySmtp smtp) throws SQLException {
        for (Mood mood : Mood.values()) {
            smtp.become(mood);
            String event = "fault." + mood.name().toLowerCase(java.util.Locale.ROOT);
            insert(product, event, 20, "mail");
            Await.until(
                    PATIENCE,
                    event,
                    () -> rows(product, "event_type = '" + event + "' AND status = 'pending'") == 0
                            ? Optional.of(true)
                            : Optional.empty());
            long retried =
                    rows(product, "event_type = '" + event + "' AND status = 'failed' AND next_attempt_at IS NOT NULL");
            long lost = rows(product, "event_type = '" + event + "' AND status = 'failed' AND next_attempt_at IS NULL");
            long sent = rows(product, "event_type = '" + event + "' AND status = 'sent'");
            System.out.printf("%s: sent %d, to be retried %d, lost %d%n", mood, sent, retried, lost);
            switch (mood) {
                case TAKE -> assertThat(sent).isEqualTo(20);
                case NO_SUCH, REFUSE -> assertThat(lost).isEqualTo(20);
                // the domain is left alone after the first: the others wait without having been tried
                case THROTTLE -> assertThat(retried + waiting(product, event)).isEqualTo(20);
                default -> assertThat(retried).isEqualTo(20);
            }
        }
        smtp.become(Mood.TAKE);
        product.moveClock(Duration.ofMinutes(30));
        Await.until(
                PATIENCE,
                "all that was to be retried",
                () -> rows(product, "status = 'failed' AND next_attempt_at IS NOT NULL OR status = 'pending'") == 0
                        ? Optional.of(true)
                        : Optional.empty());
        assertThat(smtp.taken()).as("nothing goes out twice").doesNotHaveDuplicates();
    }

    private static long waiting(Product product, String event) {
        return rows(product, "event_type = '" + event + "' AND status = 'pending' AND next_attempt_at > created_at");
    }

    private static void slowness(Product product, MoodySmtp smtp) throws SQLException {
        smtp.slow(200);
        long before = smtp.taken().size();
        insert(product, "fault.slow", 40, "mail");
        Await.until(
                PATIENCE,
                "the slow ones",
                () -> rows(product, "event_type = 'fault.slow' AND status = 'sent'") == 40
                        ? Optional.of(true)
                        : Optional.empty());
        smtp.slow(0);
        assertThat(smtp.taken()).hasSize((int) before + 40);
    }

    private static void absence(Product product, MoodySmtp smtp) throws SQLException {
        smtp.close();
        insert(product, "fault.down", 100, "mail");
        Await.until(
                PATIENCE,
                "all failed",
                () -> rows(product, "event_type = 'fault.down' AND status = 'failed' AND retry_count = 1") == 100
                        ? Optional.of(true)
                        : Optional.empty());
    }

    @Test
    @Order(2)
    void killedInTheMiddleOfAWaveNothingIsLost() throws Exception {
        try (MoodySmtp smtp = new MoodySmtp(0)) {
            Product product = Product.start(settings(smtp, Map.of()));
            try {
                insert(product, "fault.wave", WAVE, "bulk");
                for (int kill = 1; kill <= KILLS; kill++) {
                    long reached = smtp.distinct() + WAVE / (KILLS + 1) / 2;
                    Await.until(
                            PATIENCE,
                            "some of the wave",
                            () -> smtp.distinct() >= reached ? Optional.of(true) : Optional.empty());
                    product.kill();
                    product = product.again();
                }
                Product last = product;
                product.moveClock(ClaimRepository.LEASE.plusSeconds(2));
                Await.until(
                        Duration.ofMinutes(3),
                        "the whole wave",
                        () -> rows(last, "event_type = 'fault.wave' AND status = 'sent'") == WAVE
                                ? Optional.of(true)
                                : Optional.empty());
            } finally {
                product.close();
            }
            long twice = smtp.taken().size() - smtp.distinct();
            System.out.printf(
                    "SIGKILL x%d over a wave of %d: %d lost, %d twice%n", KILLS, WAVE, WAVE - smtp.distinct(), twice);
            assertThat(smtp.distinct()).isEqualTo(WAVE);
            assertThat(twice).isLessThanOrEqualTo((long) KILLS * BATCHES);
        }
    }

    @Test
    @Order(3)
    void twoNodesSendNothingTwice() throws Exception {
        try (MoodySmtp smtp = new MoodySmtp(0);
                Product first = Product.start(settings(smtp, Map.of()));
                Product second = Product.start(settings(smtp, sameDatabase(first)))) {
            insert(first, "fault.nodes", WAVE, "mail");
            Await.until(
                    PATIENCE,
                    "all of it",
                    () -> rows(first, "event_type = 'fault.nodes' AND status = 'sent'") == WAVE
                            ? Optional.of(true)
                            : Optional.empty());
            System.out.printf(
                    "two nodes, %d messages: %d taken, %d twice%n",
                    WAVE, smtp.taken().size(), smtp.taken().size() - smtp.distinct());
            assertThat(second.baseUri()).isNotEqualTo(first.baseUri());
            assertThat(smtp.taken()).hasSize(WAVE).doesNotHaveDuplicates();
        }
    }

    private static Map<String, String> settings(MoodySmtp smtp, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "COMPTOIR_SMTP_HOST",
                "127.0.0.1",
                "COMPTOIR_SMTP_PORT",
                Integer.toString(smtp.port()),
                "COMPTOIR_SMTP_TLS",
                "none",
                "COMPTOIR_SMTP_SENDER",
                "shop@comptoir.test"));
        all.putAll(more);
        return all;
    }

    private static Map<String, String> sameDatabase(Product first) throws IOException {
        Properties runtime = new Properties();
        try (Reader reader = Files.newBufferedReader(first.data().resolve("runtime.properties"))) {
            runtime.load(reader);
        }
        return Map.of(
                "COMPTOIR_DB_URL",
                runtime.getProperty("db.url"),
                "COMPTOIR_DB_USER",
                runtime.getProperty("db.user"),
                "COMPTOIR_DB_PASSWORD",
                runtime.getProperty("db.password"));
    }

    /** Messages of the demo shop, due now, each to a domain of ten. */
    private static void insert(Product product, String event, int count, String lane) throws SQLException {
        try (Connection connection = product.connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO notifications (id, tenant_id, type, lane, event_type, dedupe_key, recipient, subject, body,
                                               body_text, next_attempt_at, created_at)
                    SELECT UUID(), t.id, 'email', '%s', '%s', s.seq, CONCAT('guest', s.seq, '@', '%s', '.example'), 'Hello',
                           '<p>Hello</p>', 'Hello', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3)
                      FROM tenants t JOIN seq_1_to_%d s WHERE t.slug = 'demo'""".formatted(lane, event, event.replace('.', '-'), count));
        }
    }

    private static long rows(Product product, String condition) {
        try {
            return new Rows(product).number("SELECT COUNT(*) FROM notifications WHERE " + condition);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
