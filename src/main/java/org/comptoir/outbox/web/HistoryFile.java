package org.comptoir.outbox.web;

import java.io.IOException;
import java.io.OutputStream;
import org.comptoir.access.Actor;
import org.comptoir.outbox.HistoryDesk;
import org.comptoir.outbox.MessageFilter;
import org.comptoir.outbox.MessageRow;
import org.comptoir.platform.csv.Csv;
import org.comptoir.platform.csv.CsvParts;

/** The history as a file, read part by part so that a long one neither fills the memory nor holds a connection. */
record HistoryFile(Actor actor, CsvParts<MessageRow> parts) {
    private static final String HEAD = Csv.line(
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
            "resend_count",
            "certainty",
            "credits");

    static HistoryFile open(HistoryDesk desk, Actor actor, MessageFilter filter) {
        return new HistoryFile(
                actor, CsvParts.growing(MessageRow.SORT_KEYS, part -> desk.messages(actor, filter, part)));
    }

    void write(OutputStream out) throws IOException {
        parts.write(out, HEAD, this::line);
    }

    private String line(MessageRow row) {
        return Csv.line(
                Csv.moment(row.createdAt(), actor.zone()),
                row.orderReference(),
                row.eventType(),
                row.type(),
                row.recipient(),
                row.subject(),
                row.status().name().toLowerCase(java.util.Locale.ROOT),
                Csv.moment(row.sentAt(), actor.zone()),
                Csv.moment(row.failedAt(), actor.zone()),
                row.errorMsg(),
                Integer.toString(row.retryCount()),
                Integer.toString(row.resendCount()),
                row.uncertain() ? "uncertain" : "certain",
                row.credits() == null ? "" : row.credits().toPlainString());
    }
}
