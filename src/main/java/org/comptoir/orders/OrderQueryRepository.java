package org.comptoir.orders;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** The statements of the list of orders as text with their values, so that a test can ask for their plans. */
record OrderQueryRepository(String sql, List<Object> values) {
    private static final String NOWHERE = "SELECT 0 AS id FROM DUAL WHERE FALSE";

    /** The first look, where days or words narrow the list; null where nothing has to be found out. */
    static @Nullable OrderQueryRepository terms(UUID tenant, OrderFilter filter) {
        List<Object> values = new ArrayList<>(List.of(tenant));
        List<String> parts = new ArrayList<>();
        if (filter.from() != null) {
            values.add(filter.from());
            parts.add("""
                    SELECT 'from', MIN(o.id), NULL FROM customer_order o WHERE o.tenant_id = ?1 AND o.service_day =
                      (SELECT MIN(d.service_day) FROM customer_order d WHERE d.tenant_id = ?1 AND d.service_day >= ?%d)""".formatted(values.size()));
        }
        if (filter.to() != null) {
            values.add(filter.to());
            parts.add("""
                    SELECT 'to', MAX(o.id), NULL FROM customer_order o WHERE o.tenant_id = ?1 AND o.service_day =
                      (SELECT MAX(d.service_day) FROM customer_order d WHERE d.tenant_id = ?1 AND d.service_day <= ?%d)""".formatted(values.size()));
        }
        // grouped by both columns, or the optimizer does not skip from label to label but reads every line
        String words = filter.q() == null ? null : new OrderNeedle(filter.q()).words();
        if (words != null) {
            values.add("%" + words + "%");
            parts.add("""
                    SELECT 'label', NULL, l.label FROM
                      (SELECT i.tenant_id, i.label_snapshot AS label FROM order_item i
                        WHERE i.tenant_id = ?1 GROUP BY i.tenant_id, i.label_snapshot) l WHERE l.label LIKE ?%d ESCAPE '!'""".formatted(values.size()));
        }
        return parts.isEmpty()
                ? null
                : new OrderQueryRepository(String.join(" UNION ALL ", parts), List.copyOf(values));
    }

    /** The rows that the request asks for and one more, newest first; the other way round where it reads backward. */
    static OrderQueryRepository list(OrderSearch search, PageRequest request) {
        String way = request.backward() ? "ASC" : "DESC";
        String found = found(search, way, request.offset() + request.limit());
        return new OrderQueryRepository(
                """
                SELECT STRAIGHT_JOIN o.id, o.order_number, o.status, o.source, o.service_mode, o.service_day, o.created_at,
                       o.paid_at, k.customer_name, k.table_number, k.delivery_type,
                       (SELECT SUM(i.quantity) FROM order_item i WHERE i.tenant_id = o.tenant_id AND i.order_id = o.id),
                       o.total_ttc_cents + COALESCE(k.delivery_fee_cents, 0),
                       EXISTS (SELECT 1 FROM payment_incident n FORCE INDEX (idx_payment_incident_order)
                                WHERE n.tenant_id = o.tenant_id AND n.order_id = o.id AND n.settled_at IS NULL),
                       p.refund_due_at IS NOT NULL AND p.refunded_at IS NULL
                  FROM (SELECT f.id FROM (%s) f ORDER BY f.id %s LIMIT %d OFFSET %d) c
                  JOIN customer_order o ON o.tenant_id = ?1 AND o.id = c.id
                  LEFT JOIN order_contact k ON k.tenant_id = o.tenant_id AND k.order_id = o.id
                  LEFT JOIN order_payment p ON p.tenant_id = o.tenant_id AND p.order_id = o.id
                 ORDER BY c.id %s""".formatted(found, way, request.limit(), request.offset(), way), search.values());
    }

    /** How many there are, counted to a little over a thousand. */
    static OrderQueryRepository count(OrderSearch search) {
        String found = found(search, "DESC", Page.COUNT_LIMIT);
        return new OrderQueryRepository("""
                SELECT COUNT(*) FROM (SELECT f.id FROM (%s) f LIMIT %d) counted""".formatted(found, Page.COUNT_LIMIT), search.values());
    }

    private static String found(OrderSearch search, String way, int reach) {
        List<String> branches = OrderBranchRepository.of(search);
        return branches.isEmpty()
                ? NOWHERE
                : branches.stream()
                        .map(branch -> "(" + branch + " ORDER BY id " + way + " LIMIT " + reach + ")")
                        .collect(Collectors.joining(" UNION "));
    }
}
