package org.comptoir.orders.web;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Locale;
import org.comptoir.access.Actor;
import org.comptoir.orders.OrderFilter;
import org.comptoir.orders.OrderRow;
import org.comptoir.orders.OrdersDesk;
import org.comptoir.platform.csv.Csv;
import org.comptoir.platform.csv.CsvParts;

/** Orders as a file, newest first, read part by part so that a long one neither fills the memory nor holds a connection. */
record OrdersFile(Actor actor, CsvParts<OrderRow> parts) {
    private static final String HEAD = Csv.semicolons(
            "order_number",
            "service_day",
            "created_at",
            "paid_at",
            "status",
            "source",
            "service_mode",
            "customer",
            "table",
            "articles",
            "total",
            "currency",
            "incident_open",
            "refund_due");

    static OrdersFile open(OrdersDesk desk, Actor actor, OrderFilter filter) {
        return new OrdersFile(actor, CsvParts.growing(OrderRow.SORT_KEYS, part -> desk.part(actor, filter, part)));
    }

    void write(OutputStream out) throws IOException {
        parts.write(out, HEAD, this::line);
    }

    private String line(OrderRow row) {
        int digits = Math.max(actor.currency().getDefaultFractionDigits(), 0);
        return Csv.semicolons(
                row.orderNumber(),
                row.serviceDay().toString(),
                Csv.moment(row.createdAt(), actor.zone()),
                Csv.moment(row.paidAt(), actor.zone()),
                row.status().name().toLowerCase(Locale.ROOT),
                row.source().name().toLowerCase(Locale.ROOT),
                row.serviceMode().name().toLowerCase(Locale.ROOT),
                row.customerName(),
                row.tableNumber(),
                Long.toString(row.articles()),
                BigDecimal.valueOf(row.totalCents(), digits).toPlainString(),
                actor.currency().getCurrencyCode(),
                Boolean.toString(row.isIncidentOpen()),
                Boolean.toString(row.isRefundDue()));
    }
}
