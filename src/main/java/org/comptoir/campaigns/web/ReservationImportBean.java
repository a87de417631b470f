package org.comptoir.campaigns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.ReservationLine;
import org.comptoir.campaigns.ReservationsDesk;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.csv.CsvRow;
import org.comptoir.platform.csv.ImportChange;
import org.comptoir.platform.csv.ImportError;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;

/** Reservations from a file: first what it would do, then all of it or nothing. */
@Named
@ViewScoped
public class ReservationImportBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReservationsDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private String csv = "";
    private String checked = "";
    private transient List<ImportError> errors = List.of();
    private transient List<ImportChange> changes = List.of();

    /** Says what the file would do, and writes nothing. */
    public void check() {
        checked = "";
        ReservationsTable table = ReservationsTable.read(csv);
        List<ImportError> wrong = new ArrayList<>(table.errors());
        List<ImportChange> told = new ArrayList<>();
        for (ReservationLine line : table.lines()) {
            try {
                told.addAll(desk.compare(caller.actor(), List.of(line)));
            } catch (DomainException refused) {
                wrong.add(ReservationsTable.error(line.line(), new CsvRow(line.line(), Map.of()), refused));
            }
        }
        errors = List.copyOf(wrong);
        changes = errors.isEmpty() ? List.copyOf(told) : List.of();
        checked = errors.isEmpty() ? csv : "";
    }

    /** Writes what was shown; a text that was changed since is only checked again. */
    public void write() {
        if (!csv.equals(checked)) {
            check();
            return;
        }
        List<ImportChange> done = Retry.on(
                () -> desk.take(caller.actor(), ReservationsTable.read(csv).lines()));
        long made = done.stream()
                .filter(change -> change.kind() == ImportChange.Kind.CREATED)
                .count();
        notices.doneOn("campaigns/reservations", "campaigns_reservationImport.done", made);
    }

    public long count(String kind) {
        return changes.stream()
                .filter(change -> change.kind().name().equals(kind))
                .count();
    }

    /** What a person wants to see of it: lines that change nothing are only counted. */
    public List<ImportChange> getChanges() {
        return changes.stream()
                .filter(change -> change.kind() != ImportChange.Kind.UNCHANGED)
                .toList();
    }

    public boolean isReady() {
        return !checked.isEmpty() && !getChanges().isEmpty();
    }

    public boolean isChecked() {
        return !checked.isEmpty();
    }

    public List<ImportError> getErrors() {
        return errors;
    }

    public String getCsv() {
        return csv;
    }

    public void setCsv(@Nullable String csv) {
        this.csv = csv == null ? "" : csv;
    }
}
