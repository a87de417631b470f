package org.comptoir.orders.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.comptoir.access.Actor;
import org.comptoir.kernel.Cursor;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.orders.OrderFilter;
import org.comptoir.orders.OrderRow;
import org.comptoir.orders.OrdersDesk;
import org.comptoir.platform.csv.Csv;
import org.jspecify.annotations.Nullable;

/** Orders as a file, newest first, read part by part so that a long one neither fills the memory nor holds a connection. */
record OrdersFile(OrdersDesk desk, Actor actor, OrderFilter filter, Page<OrderRow> first) {
    private static final int PART = 500;

    /** Reads the first part, so that a refusal still is one and not a broken file. */
    static OrdersFile open(OrdersDesk desk, Actor actor, OrderFilter filter) {
        return new OrdersFile(desk, actor, filter, desk.part(actor, filter, new PageRequest(1, PART, null)));
    }

    void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(Csv.BYTE_ORDER_MARK);
        writer.write(Csv.semicolons(
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
                "refund_due"));
        Page<OrderRow> part = first;
        while (true) {
            for (OrderRow row : part.rows()) {
                writer.write(line(row));
            }
            String next = part.next();
            if (next == null) {
                break;
            }
            Cursor place = Cursor.decode(next, OrderRow.SORT_KEYS);
            part = desk.part(actor, filter, new PageRequest(1, PART, place));
        }
        writer.flush();
    }

    private String line(OrderRow row) {
        int digits = Math.max(actor.currency().getDefaultFractionDigits(), 0);
        return Csv.semicolons(
                row.orderNumber(),
                row.serviceDay().toString(),
                at(row.createdAt()),
                at(row.paidAt()),
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

    private @Nullable String at(@Nullable Instant moment) {
        return moment == null
                ? null
                : OffsetDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), actor.zone())
                        .toString();
    }
}
