package org.comptoir.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** An order of a test about figures: everything that they are made of, and what a plain look at it says. */
record Sale(
        int number,
        String source,
        String mode,
        String status,
        Instant createdAt,
        Instant paidAt,
        Instant deliveredAt,
        long fee,
        List<Line> lines) {

    /** Quantity, price of one, what was added to each. */
    record Line(String label, int quantity, long price, long extra) {
        long ttc() {
            return quantity * (price + extra);
        }
    }

    /** Before the cutoff it is still yesterday, by the clock on the wall. */
    LocalDate day(ZoneId zone, int cutoff) {
        return LocalDateTime.ofInstant(createdAt, zone).minusHours(cutoff).toLocalDate();
    }

    boolean sold() {
        return status.equals("paid") || status.equals("delivered");
    }

    long ttc() {
        return lines.stream().mapToLong(Line::ttc).sum();
    }

    long ht() {
        return Math.round(ttc() / 1.1);
    }

    long revenue() {
        return sold() ? ttc() + fee : 0;
    }

    long revenueHt() {
        return sold() ? ht() + Math.round(fee * 1000 / 1100.0) : 0;
    }

    long waited() {
        return (deliveredAt.toEpochMilli() - paidAt.toEpochMilli()) / 1000;
    }

    Sale become(String next, Instant at) {
        return new Sale(
                number, source, mode, next, createdAt, paidAt, next.equals("delivered") ? at : null, fee, lines);
    }

    /** As rows; the product is any. */
    List<String> rows(String tenant, long product, ZoneId zone, int cutoff) {
        String order = "(SELECT id FROM customer_order WHERE tenant_id = '%s' AND order_number = 'S-%d')"
                .formatted(tenant, number);
        List<String> rows = new ArrayList<>(List.of(
                "INSERT INTO customer_order (tenant_id, order_number, source, service_mode, status, total_ht_cents, total_vat_cents, total_ttc_cents, paid_at, delivered_at, cancelled_at, service_day, order_token, created_at) VALUES ('%s', 'S-%d', '%s', '%s', '%s', %d, %d, %d, %s, %s, %s, '%s', 't', %s)"
                        .formatted(
                                tenant,
                                number,
                                source,
                                mode,
                                status,
                                ht(),
                                ttc() - ht(),
                                ttc(),
                                text(paidAt),
                                text(deliveredAt),
                                status.equals("cancelled") ? text(createdAt) : "NULL",
                                day(zone, cutoff),
                                text(createdAt)),
                "INSERT INTO order_contact (order_id, tenant_id, delivery_type, delivery_fee_cents) SELECT id, tenant_id, 'pickup', %d FROM customer_order WHERE tenant_id = '%s' AND order_number = 'S-%d'"
                        .formatted(fee, tenant, number)));
        for (Line line : lines) {
            rows.add(
                    "INSERT INTO order_item (tenant_id, order_id, item_type, product_id, label_snapshot, unit_price_cents_snapshot, vat_rate_snapshot, quantity) VALUES ('%s', %s, 'product', %d, '%s', %d, 100, %d)"
                            .formatted(tenant, order, product, line.label(), line.price(), line.quantity()));
            if (line.extra() > 0) {
                rows.add(
                        "INSERT INTO order_item_modifier (tenant_id, order_item_id, ingredient_id, action, extra_price_cents) SELECT '%s', LAST_INSERT_ID(), MIN(id), 'add', %d FROM ingredient WHERE tenant_id = '%s'"
                                .formatted(tenant, line.extra(), tenant));
            }
        }
        return rows;
    }

    static String text(Instant at) {
        return at == null
                ? "NULL"
                : "'" + at.toString().toLowerCase(Locale.ROOT).replace('t', ' ').replace("z", "") + "'";
    }

    /** Anything that may be sold within some days of that moment, but never later than now. */
    static Sale some(Random random, int number, Instant centre) {
        String source = List.of("kiosk", "counter", "drive").get(random.nextInt(3));
        String mode = source.equals("drive") ? "drive" : random.nextBoolean() ? "dine_in" : "takeaway";
        Instant created = centre.plus(Duration.ofMinutes(random.nextInt(9 * 24 * 60) - 5 * 24 * 60));
        if (created.isAfter(Instant.now())) {
            created = Instant.now().minusSeconds(random.nextInt(7200));
        }
        created = created.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        String status = List.of("paid", "delivered", "delivered", "delivered", "cancelled", "pending_payment")
                .get(random.nextInt(6));
        boolean wasPaid = !status.equals("pending_payment") && !(status.equals("cancelled") && random.nextBoolean());
        Instant paid = wasPaid ? created.plusMillis(random.nextInt(3_600_000)) : null;
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            lines.add(new Line(
                    "Dish " + random.nextInt(8),
                    1 + random.nextInt(4),
                    100 + random.nextInt(2000),
                    random.nextInt(3) * 50L));
        }
        return new Sale(
                number,
                source,
                mode,
                status,
                created,
                paid,
                status.equals("delivered") ? paid.plusMillis(random.nextInt(2_000_000)) : null,
                random.nextInt(3) * 290L,
                lines);
    }
}
