package org.comptoir.campaigns.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comptoir.access.Caller;
import org.comptoir.campaigns.ReservationPlan;
import org.comptoir.campaigns.ReservationsDesk;
import org.comptoir.platform.csv.CsvRow;
import org.comptoir.platform.csv.ImportChange;
import org.comptoir.platform.csv.ImportError;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.FileImport;
import org.comptoir.platform.faces.Notices;

/** Reservations from a file: first what it would do, then all of it or nothing. */
@Named
@ViewScoped
public class ReservationImportBean extends FileImport {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReservationsDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    @Override
    public void check() {
        forget();
        ReservationsTable table = ReservationsTable.read(getCsv());
        List<ImportError> wrong = new ArrayList<>(table.errors());
        ReservationPlan plan = desk.compare(caller.actor(), table.lines());
        plan.wrong()
                .forEach(line ->
                        wrong.add(ReservationsTable.error(line.line(), new CsvRow(line.line(), Map.of()), line.why())));
        show(List.copyOf(wrong), wrong.isEmpty() ? plan.changes() : List.of());
    }

    @Override
    public void write() {
        if (!isAsShown()) {
            check();
            return;
        }
        List<ImportChange> done = Retry.on(
                () -> desk.take(caller.actor(), ReservationsTable.read(getCsv()).lines()));
        long made = done.stream()
                .filter(change -> change.kind() == ImportChange.Kind.CREATED)
                .count();
        notices.doneOn("campaigns/reservations", "campaigns_reservationImport.done", made);
    }
}
