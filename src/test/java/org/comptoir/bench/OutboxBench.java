package org.comptoir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.comptoir.notifications.Eatery;
import org.comptoir.outbox.Faulty;
import org.comptoir.outbox.MoodySmtp;
import org.comptoir.test.Await;
import org.junit.jupiter.api.Test;

/** The outbox against the mail library alone, both to the same sink; and how long a paid order takes to its mails. */
class OutboxBench {
    private static final int MAILS = LibraryAlone.MAILS;
    private static final int ROUNDS = 3;
    private static final int IDLE = 50;
    private static final int A_SECOND = 10;
    private static final int SECONDS = 60;
    private static final long PERIOD = 1_000_000_000L / A_SECOND;

    @Test
    void throughputAndLatency() throws Exception {
        try (MoodySmtp sink = new MoodySmtp(0)) {
            Faulty shop = Faulty.inALongLivedServer(sink);
            try {
                throughput(sink, shop);
                latency(sink, shop);
            } finally {
                shop.product().close();
            }
        }
    }

    private static void throughput(MoodySmtp sink, Faulty shop) throws Exception {
        LibraryAlone.rate(sink);
        outbox(sink, shop, 0);
        StringBuilder table =
                new StringBuilder("| round | library alone /s | outbox /s | ratio |\n|---|---|---|---|\n");
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            double alone = LibraryAlone.rate(sink);
            double outbox = outbox(sink, shop, round);
            ratios.add(outbox / alone);
            table.append(String.format(
                    Locale.ROOT, "| %d | %,.0f | %,.0f | %.2f |%n", round, alone, outbox, outbox / alone));
        }
        Report.append(
                "Outbox to an SMTP sink against the mail library alone",
                String.format(
                        Locale.ROOT,
                        "%,d multipart mails of 3 KB a round over %d connections to the same sink, which runs in the process of the"
                                + " library's side; the outbox claims, judges and closes each as a row. After one round each of warm-up",
                        MAILS,
                        LibraryAlone.CONNECTIONS),
                table.toString());
        assertThat(ratios).allMatch(ratio -> ratio > 0);
    }

    /** From the first mail in the sink to the last. */
    private static double outbox(MoodySmtp sink, Faulty shop, int round) throws SQLException {
        sink.firstTaken().clear();
        String event = "bench." + round;
        try (Connection connection = shop.product().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    INSERT INTO notifications (id, tenant_id, type, event_type, dedupe_key, recipient, subject, body, body_text,
                                               next_attempt_at)
                    SELECT UUID(), t.id, 'email', '%s', s.seq, CONCAT('guest', s.seq, '@outbox.example'), 'Paid', '%s', '%s',
                           UTC_TIMESTAMP(3)
                      FROM tenants t JOIN seq_1_to_%d s WHERE t.slug = 'demo'""".formatted(event, LibraryAlone.HTML, LibraryAlone.TEXT, MAILS));
        }
        // counted in the sink: counting rows over and over would take the database from whom it is measured
        Await.until(
                Duration.ofMinutes(2),
                "all mails",
                () -> sink.firstTaken().size() >= MAILS ? Optional.of(true) : Optional.empty());
        shop.awaitRows(MAILS, "event_type = '" + event + "' AND status = 'sent'");
        long[] times = sink.firstTaken().values().stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        return times.length * 1e9 / (times[times.length - 1] - times[0]);
    }

    private static void latency(MoodySmtp sink, Faulty shop) throws Exception {
        Eatery eatery = Eatery.open(shop.product()).listening();
        String header = "| orders | mails | median | p99 | longest |\n|---|---|---|---|---|\n";
        measure(sink, shop, eatery, IDLE / 2, true);
        String idle = measure(sink, shop, eatery, IDLE, true);
        String busy = measure(sink, shop, eatery, A_SECOND * SECONDS, false);
        Report.append(
                "From a paid order to its mails",
                "Staff mail and receipt; from the answer to the payment to the sink's having taken the mail whole. First "
                        + IDLE
                        + " orders one by one, each when the one before has arrived; then " + A_SECOND
                        + " orders a second for "
                        + SECONDS + " s",
                header + idle + busy);
    }

    /** Orders one after the other, or at a steady rate. */
    private static String measure(MoodySmtp sink, Faulty shop, Eatery eatery, int orders, boolean oneByOne)
            throws SQLException {
        sink.firstTaken().clear();
        Map<String, Long> paid = new HashMap<>();
        long start = System.nanoTime();
        for (int i = 0; i < orders; i++) {
            String number = eatery.placed("guest@" + eatery.shop().slug() + ".test");
            if (!oneByOne) {
                LockSupport.parkNanos(Math.max(0, start + i * PERIOD - System.nanoTime()));
            }
            assertThat(eatery.pay(number).statusCode()).isEqualTo(200);
            paid.put(number, System.nanoTime());
            int expected = 2 * (i + 1);
            if (oneByOne || i == orders - 1) {
                Await.until(
                        Duration.ofMinutes(2),
                        "the mails of order " + i,
                        () -> sink.firstTaken().size() >= expected ? Optional.of(true) : Optional.empty());
            }
        }
        List<Double> took = new ArrayList<>();
        try (Connection connection = shop.product().connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT id, order_reference FROM notifications WHERE tenant_id = '"
                                + eatery.shop().id() + "'")) {
            while (rows.next()) {
                Long at = paid.get(rows.getString(2));
                Long taken = sink.firstTaken().get(rows.getString(1));
                if (at != null && taken != null) {
                    took.add((taken - at) / 1e6);
                }
            }
        }
        assertThat(took).hasSize(2 * orders);
        double[] sorted = took.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.0f ms | %.0f ms | %.0f ms |%n",
                oneByOne ? "one by one" : A_SECOND + " a second",
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }
}
