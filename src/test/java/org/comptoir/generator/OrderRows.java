package org.comptoir.generator;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/** Orders as rows of their eight tables. */
final class OrderRows {
    private final UUID tenant = Tenants.id(1);
    private final Catalogue catalogue;
    private long item;
    private long selection;
    private long modifier;
    private final Rows orders = new Rows(
            "customer_order",
            "id, tenant_id, order_number, source, service_mode, status, total_ht_cents, total_vat_cents, total_ttc_cents,"
                    + " paid_at, delivered_at, cancelled_at, service_day, idempotency_key, order_token, created_at, updated_at");
    private final Rows items = new Rows(
            "order_item",
            "id, tenant_id, order_id, item_type, product_id, menu_id, format, label_snapshot, unit_price_cents_snapshot,"
                    + " vat_rate_snapshot, quantity, created_at");
    private final Rows selections =
            new Rows("order_item_selection", "id, tenant_id, order_item_id, menu_slot_id, product_id, label_snapshot");
    private final Rows modifiers =
            new Rows("order_item_modifier", "id, tenant_id, order_item_id, ingredient_id, action, extra_price_cents");
    private final Rows contacts = new Rows(
            "order_contact", "order_id, tenant_id, customer_name, customer_phone, customer_email, delivery_type");
    private final Rows payments = new Rows(
            "order_payment", "order_id, tenant_id, transaction_id, method, amount_cents, paid_at, refund_due_at");
    private final Rows counters = new Rows("order_counter", "tenant_id, source, service_day, last_number");

    OrderRows(Loader loader, Catalogue catalogue) throws SQLException {
        this.catalogue = catalogue;
        item = loader.nextId("order_item");
        selection = loader.nextId("order_item_selection");
        modifier = loader.nextId("order_item_modifier");
    }

    void load(Loader loader, Rows movements) throws SQLException {
        loader.load(orders, items, selections, modifiers, contacts, payments, counters, movements);
    }

    void line(long order, Line line, Instant at) {
        long id = item++;
        items.row(
                id,
                tenant,
                order,
                line.isMenu() ? "menu" : "product",
                line.isMenu() ? null : catalogue.product(line.product),
                line.isMenu() ? catalogue.menu(line.menu) : null,
                line.maxi ? "maxi" : "normal",
                line.label(),
                line.unitPrice(),
                line.vatRate(),
                line.quantity,
                at);
        for (int kind = 0; kind < line.choices.length; kind++) {
            int choice = line.choices[kind];
            selections.row(
                    selection++,
                    tenant,
                    id,
                    catalogue.slot(line.menu, kind),
                    catalogue.product(choice),
                    Group.name(choice));
        }
        long changed = catalogue.ingredient(Group.recipe(line.product)[line.modified]);
        modifiers.row(
                modifier++, tenant, id, changed, line.added ? "add" : "remove", line.added ? Catalogue.EXTRA_CENTS : 0);
    }

    void order(
            long id,
            String source,
            LocalDate day,
            int number,
            Fate fate,
            int ht,
            int ttc,
            Instant at,
            Instant paid,
            Instant done) {
        String orderNumber = "%s-%s-%03d".formatted(source.substring(0, 1).toUpperCase(Locale.ROOT), day, number);
        String mode = source.equals("drive") ? "drive" : id % 2 == 0 ? "dine_in" : "takeaway";
        orders.row(
                id,
                tenant,
                orderNumber,
                source,
                mode,
                fate.status(),
                ht,
                ttc - ht,
                ttc,
                fate.wasPaid() ? paid : null,
                fate == Fate.DELIVERED ? done : null,
                fate.status().equals("cancelled") ? done : null,
                day,
                "bulk-" + id,
                UUID.nameUUIDFromBytes(new byte[] {(byte) id, (byte) (id >> 8), (byte) (id >> 16), (byte) (id >> 24)}),
                at,
                done);
        if (id % 3 == 0) {
            String type = mode.equals("dine_in") ? "dine_in" : "pickup";
            contacts.row(id, tenant, "Guest " + id, "+336" + (10_000_000 + id % 5000), Mail.customer(id % 5000), type);
        }
        if (fate.wasPaid()) {
            String method = source.equals("kiosk") ? "card" : "cash";
            payments.row(id, tenant, "bulk-" + orderNumber, method, ttc, paid, fate == Fate.CANCELLED ? done : null);
        }
    }

    void counter(UUID of, String[] channel, int last) {
        counters.row(of, channel[0], channel[1], last);
    }
}
