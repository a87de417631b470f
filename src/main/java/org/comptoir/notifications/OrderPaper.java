package org.comptoir.notifications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.comptoir.orders.OrderPaidEvent;
import org.comptoir.orders.PaidOrder;
import org.jspecify.annotations.Nullable;

/**
 * A paid order in one reader's language, as the templates ask for it. What was chosen and the VAT are known of our own orders
 * only; an order of another system shows what its event says.
 */
record OrderPaper(
        Templates templates,
        Letterhead shop,
        OrderPaidEvent.Metadata order,
        @Nullable PaidOrder own,
        Locale reader) {
    private static final int PER_MILLE = 10;
    private static final String NARROW = "\u00a0";

    String text(String key, Object... values) {
        return templates.sentence(key, reader, values);
    }

    String money(long cents) {
        return shop.money(cents, reader);
    }

    /** {@code C 039} of {@code C-2026-11-20-039}: what is called out; another system's reference as it is. */
    String called() {
        return order.orderReference().replaceFirst("^([A-Z])-\\d{4}-\\d{2}-\\d{2}-(\\d{3,})$", "$1" + NARROW + "$2");
    }

    String method() {
        String key = "notifications_order." + "method_" + order.paymentMethod();
        return templates.has(key) ? text(key) : order.paymentMethod();
    }

    /** What staff mail and receipt have in common. */
    Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>();
        model.put("shop", shop.name());
        model.put("number", called());
        model.put("place", place());
        model.put("when", shop.wholeDay(order.paidAt(), reader) + ", " + shop.time(order.paidAt(), reader));
        model.put("lines", own == null ? foreignLines() : ownLines(own));
        model.put("sums", sums());
        model.put("totalLabel", text("notifications_order.total"));
        model.put("total", money(order.totalAmount()));
        model.put("legal", shop.legal());
        model.put("address", shop.address() == null ? "" : shop.address());
        model.put("numbers", shop.numbers(number -> text("notifications_receipt.vat_no", number)));
        return model;
    }

    static Map<String, Object> fact(String label, @Nullable String value) {
        return Map.of("label", label, "value", value == null ? "" : value);
    }

    private String place() {
        String table = order.tableNumber();
        return switch (order.deliveryType()) {
            case "dine_in" ->
                table == null ? text("notifications_order.dine_in") : text("notifications_order.table", table);
            case "delivery" -> text("notifications_order.delivery");
            default -> text("notifications_order.pickup");
        };
    }

    private List<Map<String, Object>> ownLines(PaidOrder own) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (PaidOrder.Line line : own.lines()) {
            List<String> changes = new ArrayList<>();
            line.removed().forEach(name -> changes.add(text("notifications_order.without", name)));
            line.added()
                    .forEach(extra ->
                            changes.add(text("notifications_order.extra", extra.name(), money(extra.priceCents()))));
            List<String> notes = new ArrayList<>();
            notes.add(String.join(", ", changes));
            notes.add(String.join(", ", line.choices()));
            String name = line.maxi() ? text("notifications_order.maxi", line.label()) : line.label();
            lines.add(line(name, line.quantity(), line.unitCents(), line.totalCents(), notes));
        }
        return lines;
    }

    private List<Map<String, Object>> foreignLines() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (OrderPaidEvent.Item item : order.items()) {
            lines.add(
                    line(item.productName(), item.quantity(), item.unitPrice(), item.totalPrice(), new ArrayList<>()));
        }
        return lines;
    }

    private Map<String, Object> line(String name, long quantity, long unit, long total, List<String> notes) {
        if (quantity > 1) {
            notes.add(text("notifications_order.each", money(unit)));
        }
        notes.removeIf(String::isEmpty);
        return Map.of("quantity", Long.toString(quantity), "name", name, "notes", notes, "total", money(total));
    }

    /** Nothing where the lines are all there is to pay. */
    private List<Map<String, Object>> sums() {
        List<Map<String, Object>> sums = new ArrayList<>();
        long discount = order.discountAmount() == null ? 0 : order.discountAmount();
        if (discount > 0 || order.deliveryFee() > 0) {
            sums.add(fact(text("notifications_order.subtotal"), money(order.subtotalAmount())));
        }
        if (discount > 0) {
            sums.add(fact(text("notifications_order.discount"), "\u2212" + money(discount)));
        }
        if (order.deliveryFee() > 0) {
            sums.add(fact(text("notifications_order.fee"), money(order.deliveryFee())));
        }
        return sums;
    }

    /** {@code 5,5 %} of 55 per mille. */
    String rate(int perMille) {
        java.text.NumberFormat form = java.text.NumberFormat.getNumberInstance(reader);
        return form.format((double) perMille / PER_MILLE) + NARROW + "%";
    }
}
