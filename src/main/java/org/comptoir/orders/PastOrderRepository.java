package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.comptoir.kernel.ServiceDay;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.Values;
import org.jspecify.annotations.Nullable;

/** Writes the own rows of past orders and what was paid for them, many at a time. */
@ApplicationScoped
class PastOrderRepository {
    @PersistenceContext
    private EntityManager em;

    /** A past order on its way into the tables: priced, numbered, with its token. */
    record Row(PastOrder past, OrderDraft draft, ServiceDay day, String number, String token) {}

    /** Whether anything was ordered before that day. */
    boolean knowsBefore(UUID tenant, ServiceDay day) {
        return !em.createNativeQuery(
                        "SELECT 1 FROM customer_order o WHERE o.tenant_id = ?1 AND o.service_day < ?2 LIMIT 1")
                .setParameter(1, tenant)
                .setParameter(2, day.date())
                .getResultList()
                .isEmpty();
    }

    /** The ids, in the order of the rows. */
    List<Long> insert(UUID tenant, List<Row> rows) {
        Values values = new Values("""
                INSERT INTO customer_order (tenant_id, order_number, source, service_mode, status, total_ht_cents, total_vat_cents,
                       total_ttc_cents, paid_at, delivered_at, cancelled_at, service_day, idempotency_key, idempotency_hash,
                       order_token, created_at)""");
        for (Row row : rows) {
            NewOrder order = row.past().order();
            Totals totals = row.draft().totals();
            values.row(
                    tenant,
                    row.number(),
                    order.source().name().toLowerCase(Locale.ROOT),
                    row.draft().serviceMode().column(),
                    row.past().status().column(),
                    totals.htCents(),
                    totals.vatCents(),
                    totals.ttcCents(),
                    utc(row.past().paidAt()),
                    utc(row.past().deliveredAt()),
                    utc(row.past().cancelledAt()),
                    row.day().date(),
                    order.idempotencyKey(),
                    Fingerprint.of(order),
                    row.token(),
                    Sql.utc(row.past().createdAt()));
        }
        List<?> ids = values.query(em, " RETURNING id").getResultList();
        return ids.stream().map(Sql::number).sorted().toList();
    }

    void insertPayments(UUID tenant, List<Long> ids, List<Row> rows) {
        Values values = new Values("""
                INSERT INTO order_payment (tenant_id, order_id, transaction_id, method, amount_cents, paid_at, refund_due_at, refunded_at)""");
        for (int i = 0; i < rows.size(); i++) {
            PastOrder past = rows.get(i).past();
            OrderDraft draft = rows.get(i).draft();
            if (past.paidAt() != null) {
                values.row(
                        tenant,
                        ids.get(i),
                        new Payment(null, past.method(), null)
                                .transaction(rows.get(i).number()),
                        past.method(),
                        draft.totals().ttcCents() + draft.contact().feeCents(),
                        Sql.utc(past.paidAt()),
                        utc(past.cancelledAt()),
                        utc(past.refundedAt()));
            }
        }
        values.execute(em);
    }

    private static @Nullable Object utc(@Nullable Instant moment) {
        return moment == null ? null : Sql.utc(moment);
    }
}
