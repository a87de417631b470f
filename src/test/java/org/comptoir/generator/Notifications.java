package org.comptoir.generator;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The notification seed's volume: ten tenants' orders of 90 days, three messages an order on average. */
final class Notifications {
    static final int DAYS = 90;
    private static final int CHUNK = 16 << 20;
    private static final String COLUMNS =
            "id, tenant_id, user_id, type, status, event_type, dedupe_key, subject, body, body_text, recipient, metadata,"
                    + " sent_at, failed_at, error_msg, retry_count, next_attempt_at, created_at, updated_at";

    private final long firstPerson;
    private final Rows rows = new Rows("notifications", COLUMNS);

    Notifications(long firstPerson) {
        this.firstPerson = firstPerson;
    }

    /**
     * Loads the days of that range, counted from the first of the 90, all tenants side by side: ids are time-ordered, so
     * the table grows at its end. Tenant after tenant, each would split the pages of the one before.
     */
    void load(Loader loader, LocalDate until, Volume volume, int fromDay, int toDay) throws SQLException {
        Instant start = until.minusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
        long orders = volume.notifiedOrdersADay();
        Duration step = Duration.ofDays(1).dividedBy(orders);
        for (long order = fromDay * orders; order < toDay * orders; order++) {
            Instant at = start.plus(step.multipliedBy(order));
            Mail mail = new Mail(order, at);
            for (int number = 1; number <= Tenants.COUNT; number++) {
                order(number, order, mail, at);
            }
            if (rows.size() > CHUNK) {
                loader.load(rows);
            }
        }
        loader.load(rows);
    }

    private void order(int number, long order, Mail mail, Instant at) {
        long message = order * 8;
        message(number, message, null, "customer", Mail.customer(order), "order.paid.customer", mail, at);
        long person = firstPerson + (number - 1L) * Tenants.PEOPLE;
        long staff = 1 + order % 3;
        for (int i = 0; i < staff; i++) {
            String address = "person%02d@bulk-%02d.example".formatted(i, number);
            message(number, message + 1 + i, person + i, "" + (person + i), address, "order.paid.staff", mail, at);
        }
    }

    private void message(
            int number,
            long message,
            @Nullable Long person,
            String who,
            String to,
            String event,
            Mail mail,
            Instant at) {
        // one in 200 failed for good, one in 1,000 was cancelled
        boolean failed = message % 200 == 0;
        String status = failed ? "failed" : message % 1000 == 1 ? "cancelled" : "sent";
        Instant done = at.plusSeconds(2);
        rows.row(
                uuid(number, at, message),
                Tenants.id(number),
                person,
                "email",
                status,
                event,
                mail.transaction() + ":" + who,
                mail.subject(),
                mail.html(),
                mail.text(),
                to,
                mail.metadata(),
                status.equals("sent") ? done : null,
                failed ? done : null,
                failed ? "550 no such mailbox" : null,
                failed ? 3 : 0,
                null,
                at,
                done);
    }

    /** A version 7 UUID that is the same on every run. */
    private static UUID uuid(int number, Instant at, long message) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L | (long) number << 48 | message);
    }
}
