package org.comptoir.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.comptoir.outbox.Faulty;
import org.comptoir.outbox.MoodySmtp;
import org.comptoir.test.Await;
import org.comptoir.test.Product;
import org.junit.jupiter.api.Test;

/** A wave of ten thousand on two nodes, both killed in it: nobody is forgotten, and nobody is found twice. */
class WaveCrashIT {
    private static final int WAVE = 10_000;
    private static final long MILLIS_A_MESSAGE = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String EVENT = "campaign.mail1";

    @Test
    void nothingIsLostWhoeverIsKilled() throws SQLException {
        MoodySmtp smtp = new MoodySmtp(0);
        smtp.slow(MILLIS_A_MESSAGE);
        Product first = Faulty.sendingTo(smtp).product();
        Product second = new Faulty(first).second(smtp).product();
        try {
            Depot depot = Daytime.in(Depot.open(first));
            depot.update("""
                    INSERT INTO mz_product_reservation (tenant_id, product_id, quantity, customer_name, customer_email, customer_phone,
                           consent_channels, source, confirmed_at, created_at)
                    SELECT :t, %d, 1, CONCAT('Guest ', seq), CONCAT('guest', seq, '@d', seq MOD 40, '.example'),
                           CONCAT('+336', LPAD(seq, 8, '0')), IF(seq MOD 10 = 0, 'email,sms,whatsapp', 'email'), 'import',
                           UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) - INTERVAL seq SECOND FROM seq_1_to_%d""".formatted(depot.stool(), WAVE));
            Instant start = Instant.now();
            long container = depot.arrives(WAVE);
            await("some found", () -> depot.rows() >= WAVE / 5);
            second.kill();
            await("some sent", () -> smtp.distinct() >= WAVE / 4);
            first.kill();
            long found = depot.rows();
            long held = new Faulty(first).rows("event_type = '" + EVENT + "' AND lease_token IS NOT NULL");
            Instant end = held == 0 ? Instant.now() : new Faulty(first).lastLease(EVENT);
            first = first.again();
            Duration jump = Duration.between(Instant.now(), end).plusSeconds(1);
            first.moveClock(jump.isNegative() ? Duration.ZERO : jump);
            Depot after = new Depot(first, depot.shop(), depot.admin(), depot.stool(), depot.seat());
            await(
                    "all sent",
                    () -> after.number(
                                    "SELECT COUNT(*) FROM mz_product_reservation_restock_notif WHERE tenant_id = :t AND mail1_sent_at IS NOT NULL")
                            == WAVE);
            long lost = WAVE - smtp.distinct();
            long twice = smtp.taken().size() - smtp.distinct();
            System.out.printf(
                    "SIGKILL of both nodes in a campaign of %d (%d found, %d held at the second): %d lost, %d twice, %d s in all%n",
                    WAVE,
                    found,
                    held,
                    lost,
                    twice,
                    Duration.between(start, Instant.now()).toSeconds());
            assertThat(lost).isZero();
            assertThat(twice).isLessThanOrEqualTo(2L * 4 * 50);
            assertThat(after.rows()).isEqualTo(WAVE);
            assertThat(new Faulty(first).rows("event_type = '" + EVENT + "'")).isEqualTo(WAVE);
            for (String phone : new String[] {"sms", "whatsapp"}) {
                assertThat(new Faulty(first).rows("event_type = 'campaign." + phone + "'"))
                        .as("one message a person and channel")
                        .isEqualTo(WAVE / 10);
                await(
                        "each of them closed",
                        () -> after.number(
                                        "SELECT COUNT(*) FROM mz_product_reservation_restock_notif WHERE tenant_id = :t AND "
                                                + phone + "_sent_at IS NULL AND " + phone + "_error IS NULL")
                                == 0);
            }
            assertThat(
                            after.number(
                                    "SELECT COUNT(DISTINCT coupon_code) FROM mz_product_reservation_restock_notif WHERE tenant_id = :t"))
                    .isEqualTo(WAVE);
            assertThat(after.number(
                            "SELECT COUNT(*) FROM mz_restock_campaign WHERE prepared_at IS NOT NULL AND container_id = "
                                    + container))
                    .isEqualTo(1);
        } finally {
            second.close();
            first.close();
            smtp.close();
        }
    }

    private static void await(String what, java.util.function.BooleanSupplier question) {
        Await.until(PATIENCE, what, () -> question.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
