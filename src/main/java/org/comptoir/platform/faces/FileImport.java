package org.comptoir.platform.faces;

import java.io.Serializable;
import java.util.List;
import org.comptoir.platform.csv.ImportChange;
import org.comptoir.platform.csv.ImportError;
import org.jspecify.annotations.Nullable;

/** A file on its way in, as the panel import-file shows it: its text, what is wrong in it, and what it would do. */
public abstract class FileImport implements Serializable {
    private static final long serialVersionUID = 1L;

    private String csv = "";
    private String checked = "";
    private transient List<ImportError> errors = List.of();
    private transient List<ImportChange> changes = List.of();

    /** Says what the file would do, and writes nothing. */
    public abstract void check();

    /** Writes what was shown; a text that was changed since is only checked again. */
    public abstract void write();

    /** What was said of an earlier text holds no more. */
    protected void forget() {
        checked = "";
        errors = List.of();
        changes = List.of();
    }

    /** It may be written as it is now if nothing is wrong. */
    protected void show(List<ImportError> wrong, List<ImportChange> told) {
        errors = wrong;
        changes = told;
        checked = wrong.isEmpty() ? csv : "";
    }

    /** Whether the text is the one that was shown. */
    protected boolean isAsShown() {
        return csv.equals(checked);
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
        return isChecked() && !getChanges().isEmpty();
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
