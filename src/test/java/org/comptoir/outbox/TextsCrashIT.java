package org.comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.comptoir.outbox.Providers.Mood;
import org.comptoir.test.Await;
import org.comptoir.test.Given;
import org.comptoir.test.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Short messages on two nodes, and when a node dies between the mark and the answer: nobody gets one twice. */
@TestMethodOrder(OrderAnnotation.class)
class TextsCrashIT {
    private static final int WAVE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static Providers providers;
    private static Faulty first;
    private static Faulty second;

    @BeforeAll
    static void start() {
        providers = new Providers();
        // what a shop's keys are sealed with is the same on every node
        Map<String, String> key =
                Map.of("COMPTOIR_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        first = new Faulty(Product.start(key));
        second = first.beside(key);
        Given.Session admin = Given.in(first.product()).demo("admin@demo.comptoir.test");
        assertThat(admin.put("/api/notifications/providers/sms", providers.sms())
                        .statusCode())
                .isEqualTo(200);
        assertThat(admin.put("/api/notifications/providers/whatsapp", providers.whatsapp())
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        second.product().close();
        first.product().close();
        providers.close();
    }

    @Test
    @Order(1)
    void oneMessageForEachRecipientAndChannel() throws SQLException {
        insert("sms", WAVE);
        insert("whatsapp", WAVE);
        first.awaitRows(2L * WAVE, "event_type LIKE 'fault.%' AND status = 'sent'");
        assertThat(providers.words()).hasSize(2 * WAVE).doesNotHaveDuplicates();
    }

    @Test
    @Order(2)
    void whoeverDiesBeforeTheAnswerLeavesAnUncertainMessage() throws Exception {
        second.product().stop();
        providers.become(Mood.HOLD);
        insert("held", "sms", WAVE);
        providers.awaitHeld();
        first.product().kill();
        int hanging = providers.handed().size() - 2 * WAVE;
        providers.become(Mood.TAKE);
        first = new Faulty(first.product().again());
        first.product().moveClock(ClaimRepository.LEASE.plusSeconds(1));
        Await.until(
                PATIENCE,
                "all of them settled",
                () -> first.rows("event_type = 'fault.held' AND status = 'pending'") == 0
                        ? Optional.of(true)
                        : Optional.empty());
        long uncertain = first.rows("event_type = 'fault.held' AND status = 'failed' AND error_msg = 'interrupted'"
                + " AND begun_at IS NOT NULL AND next_attempt_at IS NULL");
        System.out.printf(
                "SIGKILL with %d messages in the air: %d uncertain, %d sent%n", hanging, uncertain, WAVE - uncertain);
        assertThat(uncertain).isBetween((long) hanging, 2L * 16);
        first.awaitRows(WAVE - uncertain, "event_type = 'fault.held' AND status = 'sent'");
        assertThat(new HashSet<>(providers.words()))
                .as("none twice")
                .hasSize(providers.words().size());
    }

    private static void insert(String channel, int count) throws SQLException {
        insert(channel, channel, count);
    }

    /** Each to a phone of its own, in words of its own. */
    private static void insert(String event, String channel, int count) throws SQLException {
        try (Connection connection = first.product().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO notifications (id, tenant_id, type, lane, event_type, dedupe_key, recipient, body_text,
                                               next_attempt_at)
                    SELECT UUID(), t.id, '%1$s', '%1$s', 'fault.%2$s', s.seq, CONCAT('+336', LPAD(s.seq, 8, '0')),
                           CONCAT('%2$s ', s.seq), UTC_TIMESTAMP(3)
                      FROM tenants t JOIN seq_1_to_%3$d s WHERE t.slug = 'demo'""".formatted(channel, event, count));
        }
    }
}
