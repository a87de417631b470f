package org.comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.comptoir.notifications.Eatery;
import org.comptoir.outbox.MoodySmtp.Mood;
import org.comptoir.test.Await;
import org.comptoir.test.Logs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What mail servers and crashes do to messages; one product for all of it, which the tests hurt in turn, and every count is printed. */
@TestMethodOrder(OrderAnnotation.class)
class OutboxFaultsIT {
    private static final int FEW = 20;
    private static final int WAVE = 10_000;
    private static final int PAYMENTS = 40;
    /** Four workers of fifty each, on the node that was killed. */
    private static final int BATCHES = 4 * 50;

    private static final Duration LATER = Duration.ofMinutes(40);
    private static MoodySmtp smtp;
    private static Faulty first;

    @AfterEach
    void recover() {
        smtp.become(Mood.TAKE);
        smtp.slow(0);
    }

    @BeforeAll
    static void start() {
        smtp = new MoodySmtp(0);
        first = Faulty.sendingTo(smtp);
    }

    @AfterAll
    static void stop() {
        first.product().close();
        smtp.close();
    }

    @Test
    @Order(1)
    void everyMoodOfAMailServer() throws Exception {
        for (Mood mood : Mood.values()) {
            smtp.become(mood);
            String event = "fault." + mood.name().toLowerCase(Locale.ROOT);
            String these = "event_type = '" + event + "' AND ";
            first.insert(event, FEW, "mail", Duration.ZERO);
            // where the server wants to be left alone, those after the first wait without having been tried
            first.awaitNone(
                    these + "status = 'pending' AND (lease_token IS NOT NULL OR next_attempt_at <= UTC_TIMESTAMP(3))");
            long retried = first.rows(these + "status = 'failed' AND next_attempt_at IS NOT NULL");
            long waiting = first.rows(these + "status = 'pending' AND next_attempt_at > created_at");
            long lost = first.rows(these + "status = 'failed' AND next_attempt_at IS NULL");
            long sent = first.rows(these + "status = 'sent'");
            System.out.printf(
                    "%s: sent %d, to be retried %d, domain at rest %d, lost %d%n", mood, sent, retried, waiting, lost);
            switch (mood) {
                case TAKE -> assertThat(sent).isEqualTo(FEW);
                case NO_SUCH, REFUSE -> assertThat(lost).isEqualTo(FEW);
                case THROTTLE -> {
                    assertThat(retried).isPositive();
                    assertThat(retried + waiting).isEqualTo(FEW);
                }
                default -> assertThat(retried).isEqualTo(FEW);
            }
        }
    }

    @Test
    @Order(2)
    void aSlowServerOnlySlowsMails() throws SQLException {
        smtp.slow(100);
        first.insert("fault.slow", FEW, "mail", Duration.ZERO);
        first.awaitRows(FEW, "event_type = 'fault.slow' AND status = 'sent'");
        assertThat(smtp.taken()).doesNotHaveDuplicates();
    }

    @Test
    @Order(3)
    void payingTakesAsLongWithoutAMailServer() throws SQLException {
        Eatery eatery = Eatery.open(first.product()).listening();
        Faulty.pay(eatery, PAYMENTS);
        long with = Faulty.pay(eatery, PAYMENTS);
        first.awaitRows(4L * PAYMENTS, "event_type LIKE 'order.paid.%' AND status = 'sent'");
        int port = smtp.port();
        smtp.close();
        long without = Faulty.pay(eatery, PAYMENTS);
        long messages = 3L * PAYMENTS * 2;
        first.awaitRows(
                messages,
                "event_type LIKE 'order.paid.%' AND lease_token IS NULL AND (status = 'sent' OR retry_count > 0)");
        long failed = first.rows("event_type LIKE 'order.paid.%' AND status = 'failed'");
        System.out.printf(
                "payment, median of %d: %.1f ms with a mail server, %.1f ms without, ratio %.2f; %d mails wait for their retry%n",
                PAYMENTS, with / 1e6, without / 1e6, (double) without / with, failed);
        assertThat(failed).isEqualTo(2L * PAYMENTS);
        assertThat(without).as("nanoseconds").isLessThan(2 * with);
        smtp = new MoodySmtp(port);
        first.product().moveClock(LATER);
        first.awaitNone("status = 'pending' OR status = 'failed' AND next_attempt_at IS NOT NULL");
        assertThat(first.rows("event_type LIKE 'order.paid.%' AND status = 'sent'"))
                .isEqualTo(messages);
        assertThat(smtp.taken()).as("nothing goes out twice").doesNotHaveDuplicates();
    }

    @Test
    @Order(4)
    void twoNodesSendNothingTwiceAndWhatTheKilledLeaveIsSent() throws Exception {
        Faulty second = first.second(smtp);
        second.product().moveClock(LATER);
        long before = smtp.distinct();
        first.insert("fault.nodes", WAVE, "mail", LATER);
        first.awaitRows(WAVE, "event_type = 'fault.nodes' AND status = 'sent'");
        long twice = smtp.taken().size() - smtp.distinct();
        System.out.printf("two nodes, %d messages: %d taken, %d twice%n", WAVE, smtp.distinct() - before, twice);
        assertThat(smtp.distinct() - before).isEqualTo(WAVE);
        assertThat(twice).isZero();

        first.insert("fault.wave", WAVE, "bulk", LATER);
        awaitTaken(before + WAVE + WAVE / 4);
        second.product().kill();
        second.product().close();
        awaitTaken(before + WAVE + WAVE / 2);
        first.product().kill();
        first = new Faulty(first.product().again());
        // what both had claimed is free again when its lease has run out
        first.product().moveClock(LATER.plus(ClaimRepository.LEASE).plusSeconds(2));
        first.awaitRows(WAVE, "event_type = 'fault.wave' AND status = 'sent'");
        long lost = 2L * WAVE - (smtp.distinct() - before);
        twice = smtp.taken().size() - smtp.distinct();
        System.out.printf("SIGKILL of both nodes in a wave of %d: %d lost, %d twice%n", WAVE, lost, twice);
        assertThat(lost).isZero();
        assertThat(twice).isLessThanOrEqualTo(2L * BATCHES);
    }

    @Test
    @Order(5)
    void nothingOfThisIsInTheLogUnderItsName() {
        Logs logs = new Logs(first.product());
        assertThat(logs.lines()).hasSizeGreaterThan(100);
        assertThat(logs.personal()).isEmpty();
    }

    @Test
    @Order(6)
    void whatIsOldGoesInBatchesAndWhatFailedLosesItsWords() throws SQLException {
        first.update(
                "UPDATE notifications SET created_at = created_at - INTERVAL 91 DAY WHERE event_type <> 'fault.nodes'");
        first.update("UPDATE order_paid_event SET created_at = created_at - INTERVAL 91 DAY");
        first.product().moveClock(LATER.plusHours(3));
        first.awaitNone("event_type <> 'fault.nodes' AND (status = 'sent' OR recipient IS NOT NULL)");
        assertThat(first.rows("status = 'failed' AND subject IS NULL AND body IS NULL AND body_text IS NULL"))
                .as("lost to 550 and 554")
                .isEqualTo(2L * FEW);
        assertThat(first.rows("event_type = 'fault.nodes'")).isEqualTo(WAVE);
        first.awaitNumber(0, "SELECT COUNT(*) FROM order_paid_event WHERE payload IS NOT NULL");
    }

    private static void awaitTaken(long count) {
        Await.until(
                Duration.ofMinutes(2),
                count + " messages taken",
                () -> smtp.distinct() >= count ? Optional.of(true) : Optional.empty());
    }
}
