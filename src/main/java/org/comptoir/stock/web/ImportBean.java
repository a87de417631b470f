package org.comptoir.stock.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.platform.csv.ImportChange;
import org.comptoir.platform.csv.ImportError;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;
import org.comptoir.stock.IngredientsDesk;
import org.jspecify.annotations.Nullable;

/** Ingredients from a file: first what it would do, then all of it or nothing. */
@Named
@ViewScoped
public class ImportBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient IngredientsDesk desk;

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
        changes = List.of();
        IngredientsTable table = IngredientsTable.read(csv);
        errors = table.errors();
        if (errors.isEmpty()) {
            changes = desk.compare(caller.actor(), table.lines());
            checked = csv;
        }
    }

    /** Writes what was shown; a text that was changed since is only checked again. */
    public void write() {
        if (!csv.equals(checked)) {
            check();
            return;
        }
        Retry.on(() -> desk.take(caller.actor(), IngredientsTable.read(csv).lines()));
        notices.doneOn("stock/ingredients", "stock_import.done", getChanges().size());
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
        this.csv = Typed.text(csv);
    }
}
