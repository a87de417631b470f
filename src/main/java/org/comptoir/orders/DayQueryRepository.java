package org.comptoir.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** How service days are added up from their orders; the same text makes the figures of today and what is kept of past days. */
final class DayQueryRepository {
    private static final String MOMENT = "COALESCE(o.paid_at, o.created_at)";

    /** By source, mode and hour of the shop's clock. Orders are those that were sold; revenue is what customers owed for them. */
    private static final String SLICES = """
            SELECT o.service_day, o.source, o.service_mode,
                   HOUR(%1$s + INTERVAL %2$s SECOND) AS hour,
                   SUM(o.status IN ('paid', 'delivered')) AS orders,
                   SUM(IF(o.status IN ('paid', 'delivered'), o.total_ttc_cents + COALESCE(k.delivery_fee_cents, 0), 0)) AS revenue_cents,
                   SUM(IF(o.status IN ('paid', 'delivered'), o.total_ht_cents
                     + COALESCE(ROUND(k.delivery_fee_cents * 1000 / (1000 + k.delivery_fee_vat_rate)), 0), 0)) AS ht_cents,
                   SUM(o.paid_at IS NOT NULL) AS ever_paid,
                   SUM(o.status = 'cancelled' AND o.paid_at IS NOT NULL) AS cancelled,
                   SUM(o.status = 'cancelled' AND o.paid_at IS NULL) AS expired
              FROM customer_order o
              LEFT JOIN order_contact k ON k.tenant_id = o.tenant_id AND k.order_id = o.id
             WHERE o.tenant_id = ?1 AND o.service_day %3$s
             GROUP BY o.service_day, o.source, o.service_mode, hour""";

    /** What was added to a line is part of what it brought in. */
    private static final String LABELS = """
            SELECT o.service_day, o.source, i.label_snapshot COLLATE utf8mb4_bin AS label, SUM(i.quantity) AS quantity,
                   SUM(i.quantity * (i.unit_price_cents_snapshot + COALESCE(
                     (SELECT SUM(x.extra_price_cents) FROM order_item_modifier x
                       WHERE x.tenant_id = i.tenant_id AND x.order_item_id = i.id), 0))) AS revenue_cents
              FROM customer_order o
              JOIN order_item i ON i.tenant_id = o.tenant_id AND i.order_id = o.id
             WHERE o.tenant_id = ?1 AND o.status IN ('paid', 'delivered') AND o.service_day %s
             GROUP BY o.service_day, o.source, label""";

    private static final String WAITS = """
            SELECT o.service_day, o.source, GREATEST(TIMESTAMPDIFF(SECOND, o.paid_at, o.delivered_at), 0) AS seconds, COUNT(*) AS orders
              FROM customer_order o
             WHERE o.tenant_id = ?1 AND o.status = 'delivered' AND o.paid_at IS NOT NULL AND o.delivered_at IS NOT NULL
               AND o.service_day %s
             GROUP BY o.service_day, o.source, seconds""";

    private DayQueryRepository() {}

    /** Of the days that fulfil the condition; none of them before the first. An order may be paid long after its day. */
    static String slices(String days, ZoneId zone, LocalDate first, Instant now) {
        Instant from = first.minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        return SLICES.formatted(MOMENT, WallClock.ahead(MOMENT, zone, from, now.plus(Duration.ofDays(2))), days);
    }

    static String labels(String days) {
        return LABELS.formatted(days);
    }

    static String waits(String days) {
        return WAITS.formatted(days);
    }
}
