package org.comptoir.access.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.stream.Collectors;
import org.comptoir.access.Actor;
import org.comptoir.access.AuditChange;
import org.comptoir.access.AuditDesk;
import org.comptoir.access.AuditFilter;
import org.comptoir.access.AuditRow;
import org.comptoir.platform.csv.Csv;
import org.comptoir.platform.csv.CsvParts;

/** The trail as a file, read part by part so that a long one neither fills the memory nor holds a connection. */
record AuditFile(Actor actor, CsvParts<AuditRow> parts) {
    private static final String HEAD =
            Csv.line("at", "person_id", "person", "role", "action", "entity_type", "entity_id", "summary", "changes");

    static AuditFile open(AuditDesk desk, Actor actor, AuditFilter filter) {
        return new AuditFile(actor, CsvParts.growing(AuditRow.SORT_KEYS, part -> desk.audit(actor, filter, part)));
    }

    void write(OutputStream out) throws IOException {
        parts.write(out, HEAD, this::line);
    }

    private String line(AuditRow row) {
        return Csv.line(
                Csv.moment(row.at(), actor.zone()),
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
