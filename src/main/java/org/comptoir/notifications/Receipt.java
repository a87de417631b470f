package org.comptoir.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.orders.OrderPaidEvent;
import org.comptoir.orders.PaidOrder;
import org.comptoir.orders.Vat;

/** What a customer gets: the paper with what the law wants on it, above all the VAT of each rate. */
record Receipt(OrderPaper paper) {

    String subject() {
        return paper.text(
                "notifications_receipt.subject", paper.called(), paper.shop().name());
    }

    Map<String, Object> model() {
        OrderPaidEvent.Metadata order = paper.order();
        Map<String, Object> model = paper.model();
        model.put("title", paper.text("notifications_receipt.title"));
        model.put("paid", paper.text("notifications_receipt.paid"));
        model.put(
                "preheader",
                paper.text("notifications_receipt.preheader", paper.money(order.totalAmount()), paper.called()));
        model.put("totalLabel", paper.text("notifications_receipt.total"));
        model.put("vatHead", vatHead());
        model.put("vat", vat());
        String when = paper.shop().day(order.paidAt(), paper.reader()) + ", "
                + paper.shop().time(order.paidAt(), paper.reader());
        model.put(
                "facts",
                List.of(
                        OrderPaper.fact(paper.text("notifications_order.method"), paper.method()),
                        OrderPaper.fact(paper.text("notifications_receipt.paid_at"), when),
                        OrderPaper.fact(paper.text("notifications_order.transaction"), order.transactionId()),
                        OrderPaper.fact(paper.text("notifications_receipt.number"), order.orderReference())));
        model.put("question", paper.text("notifications_receipt.question"));
        return model;
    }

    private List<String> vatHead() {
        return List.of(
                paper.text("notifications_receipt.vat"),
                paper.text("notifications_receipt.ht"),
                paper.text("notifications_receipt.tax"),
                paper.text("notifications_receipt.ttc"));
    }

    /** A row a rate and their sum; none where another system says nothing of VAT. HT is rounded by line, as the order was. */
    private List<Map<String, Object>> vat() {
        PaidOrder own = paper.own();
        if (own == null) {
            return List.of();
        }
        Map<Integer, long[]> byRate = new TreeMap<>(java.util.Comparator.reverseOrder());
        own.lines().forEach(line -> add(byRate, line.vatRate(), line.totalCents()));
        if (own.deliveryFeeCents() > 0) {
            add(byRate, own.deliveryFeeVatRate(), own.deliveryFeeCents());
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        long[] all = new long[2];
        byRate.forEach((rate, sums) -> {
            rows.add(row(paper.rate(rate), sums, false));
            all[0] += sums[0];
            all[1] += sums[1];
        });
        rows.add(row(paper.text("notifications_receipt.vat_total"), all, true));
        return rows;
    }

    private static void add(Map<Integer, long[]> byRate, int rate, long ttc) {
        long[] sums = byRate.computeIfAbsent(rate, r -> new long[2]);
        sums[0] += Vat.ht(ttc, rate);
        sums[1] += ttc;
    }

    private Map<String, Object> row(String label, long[] sums, boolean whole) {
        return Map.of(
                "label", label,
                "ht", paper.money(sums[0]),
                "tax", paper.money(sums[1] - sums[0]),
                "ttc", paper.money(sums[1]),
                "whole", whole);
    }
}
