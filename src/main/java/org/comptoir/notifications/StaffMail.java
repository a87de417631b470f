package org.comptoir.notifications;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.orders.OrderPaidEvent;
import org.jspecify.annotations.Nullable;

/** What staff get: who ordered what, where it goes, and a way to the order. */
record StaffMail(OrderPaper paper, String baseUrl) {

    String subject() {
        return paper.text(
                "notifications_staff.subject",
                paper.called(),
                paper.money(paper.order().totalAmount()));
    }

    Map<String, Object> model() {
        OrderPaidEvent.Metadata order = paper.order();
        Map<String, Object> model = paper.model();
        model.put("title", paper.text("notifications_staff.title"));
        model.put("preheader", subject());
        List<Map<String, Object>> facts = new ArrayList<>();
        add(facts, "name", order.customerName());
        add(facts, "phone", order.customerPhone());
        add(facts, "email", order.customerEmail());
        add(facts, "address", order.deliveryAddress());
        add(facts, "reference", order.orderReference());
        facts.add(OrderPaper.fact(paper.text("notifications_order.method"), paper.method()));
        facts.add(OrderPaper.fact(paper.text("notifications_order.transaction"), order.transactionId()));
        model.put("facts", facts);
        model.put("action", paper.text("notifications_staff.action"));
        model.put(
                "link",
                paper.own() == null
                        ? ""
                        : baseUrl + "/orders/order?number="
                                + URLEncoder.encode(order.orderReference(), StandardCharsets.UTF_8));
        model.put("why", paper.text("notifications_staff.why", paper.shop().name()));
        return model;
    }

    private void add(List<Map<String, Object>> facts, String what, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(OrderPaper.fact(paper.text("notifications_staff." + what), value));
        }
    }
}
