package org.comptoir.access.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.comptoir.access.Actor;
import org.comptoir.access.AuditChange;
import org.comptoir.access.AuditDesk;
import org.comptoir.access.AuditFilter;
import org.comptoir.access.AuditRow;
import org.comptoir.kernel.Cursor;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.csv.Csv;

/** The trail as a file, read part by part so that a long one neither fills the memory nor holds a connection. */
record AuditFile(AuditDesk desk, Actor actor, AuditFilter filter, Page<AuditRow> first) {
    private static final int PART = 500;
    /** Reads the first part, so that a refusal still is one and not a broken file. */
    static AuditFile open(AuditDesk desk, Actor actor, AuditFilter filter) {
        return new AuditFile(desk, actor, filter, desk.audit(actor, filter, new PageRequest(1, PART, null)));
    }

    void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(Csv.BYTE_ORDER_MARK);
        writer.write(Csv.line(
                "at", "person_id", "person", "role", "action", "entity_type", "entity_id", "summary", "changes"));
        for (Page<AuditRow> part = first; ; ) {
            for (AuditRow row : part.rows()) {
                writer.write(line(row));
            }
            String next = part.next();
            if (next == null) {
                break;
            }
            part = desk.audit(actor, filter, new PageRequest(1, PART, Cursor.decode(next, AuditRow.SORT_KEYS)));
        }
        writer.flush();
    }

    private String line(AuditRow row) {
        return Csv.line(
                OffsetDateTime.ofInstant(row.at().truncatedTo(ChronoUnit.SECONDS), actor.zone())
                        .toString(),
                row.personId() == null ? null : row.personId().toString(),
                row.person(),
                row.role(),
                row.action(),
                row.entityType(),
                row.entityId(),
                row.summary(),
                row.changes().stream().map(AuditChange::text).collect(Collectors.joining("; ")));
    }
}
