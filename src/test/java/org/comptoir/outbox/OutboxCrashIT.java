package org.comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.comptoir.test.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two nodes on one database and nothing else between them, and what becomes of a wave when both are killed in it. */
@TestMethodOrder(OrderAnnotation.class)
class OutboxCrashIT {
    private static final int WAVE = 3_000;
    /** Four workers of fifty each on a node. */
    private static final int BATCHES = 4 * 50;

    private static final long MILLIS_A_MESSAGE = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofSeconds(2);

    private static MoodySmtp smtp;
    private static Faulty first;
    private static Faulty second;

    @BeforeAll
    static void start() {
        smtp = new MoodySmtp(0);
        smtp.slow(MILLIS_A_MESSAGE);
        first = Faulty.sendingTo(smtp);
        second = first.second(smtp);
    }

    @AfterAll
    static void stop() {
        second.product().close();
        first.product().close();
        smtp.close();
    }

    @Test
    @Order(1)
    void twoNodesSendNothingTwice() throws SQLException {
        first.insert("fault.nodes", WAVE, "mail", Duration.ZERO);
        first.awaitRows(WAVE, "event_type = 'fault.nodes' AND status = 'sent'");
        System.out.printf(
                "two nodes, %d messages: %d taken, %d of them twice; %d senders%n",
                WAVE, smtp.distinct(), smtp.taken().size() - smtp.distinct(), smtp.connections());
        assertThat(smtp.distinct()).isEqualTo(WAVE);
        assertThat(smtp.taken()).doesNotHaveDuplicates();
        assertThat(smtp.connections()).as("both nodes took part").isGreaterThan(4);
    }

    @Test
    @Order(2)
    void whatTheKilledHeldIsSentWhenItsLeaseEnds() throws SQLException {
        first.insert("fault.wave", WAVE, "bulk", Duration.ZERO);
        awaitTaken(WAVE + WAVE / 4);
        second.product().kill();
        awaitTaken(WAVE + WAVE / 2);
        first.product().kill();
        long held = first.rows("event_type = 'fault.wave' AND lease_token IS NOT NULL");
        Instant end = first.lastLease("fault.wave");
        first = new Faulty(first.product().again());
        first.awaitRows(WAVE - held, "event_type = 'fault.wave' AND status = 'sent'");
        assertThat(Instant.now()).as("nobody has waited for the leases").isBefore(end);

        Duration jump = Duration.between(Instant.now(), end);
        first.product().moveClock(jump);
        first.awaitNone(
                "event_type = 'fault.wave' AND leased_until <= FROM_UNIXTIME(" + end.toEpochMilli() + " / 1000)");
        Duration took = Duration.between(end, Instant.now().plus(jump));
        first.awaitRows(WAVE, "event_type = 'fault.wave' AND status = 'sent'");
        long lost = 2L * WAVE - smtp.distinct();
        long twice = smtp.taken().size() - smtp.distinct();
        System.out.printf(
                "SIGKILL of both nodes in a wave of %d: %d lost, %d twice; %d were held and claimed again %d ms after their leases ended%n",
                WAVE, lost, twice, held, took.toMillis());
        assertThat(lost).isZero();
        assertThat(held).isBetween(1L, 2L * BATCHES);
        assertThat(twice).isLessThanOrEqualTo(held);
        assertThat(took).isLessThan(SOON);
    }

    private static void awaitTaken(long count) {
        Await.until(
                PATIENCE,
                count + " messages taken",
                () -> smtp.distinct() >= count ? Optional.of(true) : Optional.empty());
    }
}
