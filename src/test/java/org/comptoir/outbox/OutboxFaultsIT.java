package org.comptoir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.comptoir.notifications.Eatery;
import org.comptoir.outbox.MoodySmtp.Mood;
import org.comptoir.test.Logs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What mail servers and a broken design do to messages; one product for all of it, which the tests hurt in turn. Counts are printed. */
@TestMethodOrder(OrderAnnotation.class)
class OutboxFaultsIT {
    private static final int FEW = 20;
    private static final int PAYMENTS = 20;
    private static final long HALF_A_BLINK = 50_000_000L;
    private static final String NO_TEMPLATE = "<#-- a design that somebody has spoilt --><p>${nobody.knows.this}</p>";

    private static final Duration LATER = Duration.ofMinutes(40);

    @TempDir
    private static Path spoilt;

    private static MoodySmtp smtp;
    private static Faulty shop;

    @AfterEach
    void recover() {
        smtp.become(Mood.TAKE);
        smtp.slow(0);
    }

    /** Whatever stands on the boot class path is found before the same name in the application. */
    @BeforeAll
    static void start() throws IOException {
        Path template = spoilt.resolve("org/comptoir/notifications/order-staff.html.ftl");
        Files.createDirectories(template.getParent());
        Files.writeString(template, NO_TEMPLATE);
        smtp = new MoodySmtp(0);
        shop = Faulty.sendingTo(
                smtp,
                Map.of("JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx768m -Xbootclasspath/a:" + spoilt));
    }

    @AfterAll
    static void stop() {
        shop.product().close();
        smtp.close();
    }

    @Test
    @Order(1)
    void everyMoodOfAMailServer() throws Exception {
        for (Mood mood : Mood.values()) {
            smtp.become(mood);
            String event = "fault." + mood.name().toLowerCase(Locale.ROOT);
            String these = "event_type = '" + event + "' AND ";
            shop.insert(event, FEW, "mail", Duration.ZERO);
            // where the server wants to be left alone, those after the first wait without having been tried
            shop.awaitNone(
                    these + "status = 'pending' AND (lease_token IS NOT NULL OR next_attempt_at <= UTC_TIMESTAMP(3))");
            long retried = shop.rows(these + "status = 'failed' AND next_attempt_at IS NOT NULL");
            long waiting = shop.rows(these + "status = 'pending' AND next_attempt_at > created_at");
            long lost = shop.rows(these + "status = 'failed' AND next_attempt_at IS NULL");
            long sent = shop.rows(these + "status = 'sent'");
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
        shop.insert("fault.slow", FEW, "mail", Duration.ZERO);
        shop.awaitRows(FEW, "event_type = 'fault.slow' AND status = 'sent'");
        assertThat(smtp.taken()).doesNotHaveDuplicates();
    }

    @Test
    @Order(3)
    void payingTakesAsLongWithoutAMailServer() throws SQLException {
        Eatery eatery = Eatery.open(shop.product()).listening();
        Faulty.pay(eatery, PAYMENTS);
        long with = Faulty.pay(eatery, PAYMENTS);
        shop.awaitRows(4L * PAYMENTS, "event_type LIKE 'order.paid.%' AND status = 'sent'");
        int port = smtp.port();
        smtp.close();
        long without = Faulty.pay(eatery, PAYMENTS);
        long messages = 3L * PAYMENTS * 2;
        shop.awaitRows(
                messages,
                "event_type LIKE 'order.paid.%' AND lease_token IS NULL AND (status = 'sent' OR retry_count > 0)");
        long failed = shop.rows("event_type LIKE 'order.paid.%' AND status = 'failed'");
        System.out.printf(
                "payment, median of %d: %.1f ms with a mail server, %.1f ms without, ratio %.2f; %d mails wait for their retry%n",
                PAYMENTS, with / 1e6, without / 1e6, (double) without / with, failed);
        assertThat(failed).isEqualTo(2L * PAYMENTS);
        assertThat(without).as("nanoseconds").isLessThan(2 * with + HALF_A_BLINK);
        smtp = new MoodySmtp(port);
        shop.product().moveClock(LATER);
        shop.awaitNone("status = 'pending' OR status = 'failed' AND next_attempt_at IS NOT NULL");
        assertThat(shop.rows("event_type LIKE 'order.paid.%' AND status = 'sent'"))
                .isEqualTo(messages);
        assertThat(smtp.taken()).as("nothing goes out twice").doesNotHaveDuplicates();
    }

    @Test
    @Order(4)
    void aSpoiltDesignStillGoesOutInWordsAndSomebodyIsTold() {
        long orders = 3L * PAYMENTS;
        assertThat(shop.rows("event_type = 'order.paid.customer' AND status = 'sent' AND body LIKE '%<table%'"))
                .as("receipts, whose design is whole")
                .isEqualTo(orders);
        assertThat(shop.rows("event_type = 'order.paid.staff' AND status = 'sent' AND body IS NULL"
                        + " AND body_text LIKE '%Cola%' AND subject LIKE '%7,00%'"))
                .as("mails to staff")
                .isEqualTo(orders);
        shop.awaitRows(1, "event_type = 'template.broken' AND status = 'sent' AND body_text LIKE '%order-staff%'");
    }

    @Test
    @Order(5)
    void nothingOfThisIsInTheLogUnderItsName() {
        Logs logs = new Logs(shop.product());
        assertThat(logs.lines()).hasSizeGreaterThan(100);
        assertThat(logs.personal()).isEmpty();
    }

    @Test
    @Order(6)
    void whatIsOldGoesInBatchesAndWhatFailedLosesItsWords() throws SQLException {
        shop.update(
                "UPDATE notifications SET created_at = created_at - INTERVAL 91 DAY WHERE event_type <> 'fault.slow'");
        shop.update("UPDATE order_paid_event SET processed_at = processed_at - INTERVAL 90 DAY");
        shop.product().moveClock(LATER.plusHours(3));
        String old =
                "(event_type LIKE 'order.paid.%' OR event_type LIKE 'fault.%' AND event_type <> 'fault.slow') AND ";
        shop.awaitNone(old + "(status = 'sent' OR recipient IS NOT NULL)");
        assertThat(shop.rows(old + "status = 'failed' AND subject IS NULL AND body IS NULL AND body_text IS NULL"))
                .as("lost to 550 and 554")
                .isEqualTo(2L * FEW);
        assertThat(shop.rows("event_type = 'fault.slow' AND status = 'sent'")).isEqualTo(FEW);
        shop.awaitNumber(0, "SELECT COUNT(*) FROM order_paid_event WHERE payload IS NOT NULL");
    }
}
