package org.comptoir.outbox.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.comptoir.access.Actor;
import org.comptoir.kernel.Cursor;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.outbox.HistoryDesk;
import org.comptoir.outbox.MessageFilter;
import org.comptoir.outbox.MessageRow;
import org.comptoir.platform.csv.Csv;
import org.jspecify.annotations.Nullable;

/** The history as a file, read part by part so that a long one neither fills the memory nor holds a connection. */
record HistoryFile(HistoryDesk desk, Actor actor, MessageFilter filter, Page<MessageRow> first) {
    private static final int PART = 500;

    /** Reads the first part, so that a refusal still is one and not a broken file. */
    static HistoryFile open(HistoryDesk desk, Actor actor, MessageFilter filter) {
        return new HistoryFile(desk, actor, filter, desk.messages(actor, filter, new PageRequest(1, PART, null)));
    }

    void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(Csv.BYTE_ORDER_MARK);
        writer.write(Csv.line(
                "created_at",
                "order_reference",
                "event_type",
                "type",
                "recipient",
                "subject",
                "status",
                "sent_at",
                "failed_at",
                "error_msg",
                "retry_count",
                "resend_count"));
        for (Page<MessageRow> part = first; ; ) {
            for (MessageRow row : part.rows()) {
                writer.write(line(row));
            }
            String next = part.next();
            if (next == null) {
                break;
            }
            part = desk.messages(actor, filter, new PageRequest(1, PART, Cursor.decode(next, MessageRow.SORT_KEYS)));
        }
        writer.flush();
    }

    private String line(MessageRow row) {
        return Csv.line(
                at(row.createdAt()),
                row.orderReference(),
                row.eventType(),
                row.type(),
                row.recipient(),
                row.subject(),
                row.status().name().toLowerCase(java.util.Locale.ROOT),
                at(row.sentAt()),
                at(row.failedAt()),
                row.errorMsg(),
                Integer.toString(row.retryCount()),
                Integer.toString(row.resendCount()));
    }

    private @Nullable String at(@Nullable Instant moment) {
        return moment == null
                ? null
                : OffsetDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), actor.zone())
                        .toString();
    }
}
