package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.comptoir.kernel.ServiceDay;
import org.comptoir.platform.db.Sql;
import org.comptoir.platform.db.TryAgain;
import org.comptoir.platform.db.Values;

/** Writes an order: its own row, then its lines, choices, modifiers and contact, one statement a table. */
@ApplicationScoped
class OrderWriteRepository {
    @PersistenceContext
    private EntityManager em;

    /** How the row is known, beside what the draft says. */
    record Named(String number, ServiceDay day, byte[] hash, String token, Instant now) {}

    /** An order whose own row is written, as of that moment. */
    record Written(long id, OrderDraft draft, Instant at) {}

    /** The order's own row; gives up where another transaction has just used the same key. */
    long insert(UUID tenant, OrderDraft draft, Named named) {
        try {
            return Sql.number(em.createNativeQuery("""
                            INSERT INTO customer_order (tenant_id, order_number, source, service_mode, total_ht_cents,
                                   total_vat_cents, total_ttc_cents, service_day, idempotency_key, idempotency_hash,
                                   order_token, created_at)
                            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING id""")
                    .setParameter(1, tenant)
                    .setParameter(2, named.number())
                    .setParameter(3, draft.order().source().name().toLowerCase(Locale.ROOT))
                    .setParameter(4, draft.serviceMode().column())
                    .setParameter(5, draft.totals().htCents())
                    .setParameter(6, draft.totals().vatCents())
                    .setParameter(7, draft.totals().ttcCents())
                    .setParameter(8, named.day().date())
                    .setParameter(9, draft.order().idempotencyKey())
                    .setParameter(10, named.hash())
                    .setParameter(11, named.token())
                    .setParameter(12, Sql.utc(named.now()))
                    .getSingleResult());
        } catch (PersistenceException e) {
            if (Sql.isTaken(e, "uk_customer_order_idempotency")) {
                throw new TryAgain(e);
            }
            throw e;
        }
    }

    /** Lines, choices, modifiers and contacts of orders whose own rows are written. */
    void insertParts(UUID tenant, List<Written> orders) {
        List<PricedLine> lines =
                orders.stream().flatMap(one -> one.draft().lines().stream()).toList();
        List<Long> items = insertLines(tenant, orders);
        insertChoices(tenant, items, lines);
        insertModifiers(tenant, items, lines);
        insertContacts(tenant, orders);
    }

    /** The ids of the lines, in their order: what one statement inserts is counted up row by row. */
    private List<Long> insertLines(UUID tenant, List<Written> orders) {
        Values values = new Values("""
                INSERT INTO order_item (tenant_id, order_id, item_type, product_id, menu_id, format, label_snapshot,
                       unit_price_cents_snapshot, vat_rate_snapshot, quantity, created_at)""");
        for (Written one : orders) {
            for (PricedLine line : one.draft().lines()) {
                boolean menu = line.type() == ItemType.MENU;
                values.row(
                        tenant,
                        one.id(),
                        line.type().column(),
                        menu ? null : line.itemId(),
                        menu ? line.itemId() : null,
                        line.format().column(),
                        line.label(),
                        line.unitPriceCents(),
                        line.vatRate(),
                        line.quantity(),
                        Sql.utc(one.at()));
            }
        }
        List<?> ids = values.query(em, " RETURNING id").getResultList();
        return ids.stream().map(Sql::number).sorted().toList();
    }

    private void insertChoices(UUID tenant, List<Long> items, List<PricedLine> lines) {
        Values values = new Values("""
                INSERT INTO order_item_selection (tenant_id, order_item_id, menu_slot_id, product_id, label_snapshot)""");
        for (int i = 0; i < lines.size(); i++) {
            for (PricedLine.Choice choice : lines.get(i).choices()) {
                values.row(tenant, items.get(i), choice.slotId(), choice.productId(), choice.label());
            }
        }
        values.execute(em);
    }

    /** In the order of the ingredients: each row locks its own for a moment, and payments lock them in that order, too. */
    private void insertModifiers(UUID tenant, List<Long> items, List<PricedLine> lines) {
        Values values = new Values("""
                INSERT INTO order_item_modifier (tenant_id, order_item_id, ingredient_id, action, extra_price_cents)""");
        IntStream.range(0, lines.size())
                .boxed()
                .flatMap(i -> lines.get(i).modifiers().stream().map(m -> new Placed(items.get(i), m)))
                .sorted(Comparator.comparingLong(p -> p.modifier().ingredientId()))
                .forEach(p -> values.row(
                        tenant,
                        p.item(),
                        p.modifier().ingredientId(),
                        p.modifier().action().column(),
                        p.modifier().extraPriceCents()));
        values.execute(em);
    }

    private record Placed(long item, PricedLine.Modifier modifier) {}

    private void insertContacts(UUID tenant, List<Written> orders) {
        Values values = new Values("""
                INSERT INTO order_contact (tenant_id, order_id, customer_name, customer_email, customer_phone, delivery_type,
                       delivery_address, table_number, delivery_fee_cents, delivery_fee_vat_rate)""");
        for (Written one : orders) {
            Contact contact = one.draft().contact();
            if (contact.saysSomething()) {
                values.row(
                        tenant,
                        one.id(),
                        contact.name(),
                        contact.email() == null ? null : contact.email().value(),
                        contact.phone() == null ? null : contact.phone().value(),
                        contact.type().column(),
                        contact.address(),
                        contact.table(),
                        contact.feeCents(),
                        contact.feeVatRate());
            }
        }
        values.execute(em);
    }
}
