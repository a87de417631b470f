package org.comptoir.catalogue.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.Pin;
import org.comptoir.catalogue.ProductFilesDesk;
import org.comptoir.catalogue.ProductImport;
import org.comptoir.platform.csv.ImportChange;
import org.comptoir.platform.csv.ImportError;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Notices;
import org.comptoir.platform.faces.PinDialog;
import org.jspecify.annotations.Nullable;

/** Products from a file: first what it would do, then all of it or nothing; with a PIN where prices change. */
@Named
@ViewScoped
public class ProductImportBean implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ProductImport NONE = new ProductImport(List.of(), List.of(), false);

    @Inject
    private transient ProductFilesDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient PinDialog pin;

    @Inject
    private transient Notices notices;

    private String csv = "";
    private String checked = "";
    private transient ProductImport told = NONE;

    /** Says what the file would do, and writes nothing. */
    public void check() {
        checked = "";
        told = NONE;
        ProductsTable table = ProductsTable.read(caller.actor(), csv);
        told = ProductFilesResource.told(table, desk.compare(caller.actor(), table.lines()));
        checked = told.errors().isEmpty() ? csv : "";
    }

    /** Writes what was shown, or asks first who changes the prices; a text that was changed since is only checked again. */
    public void write() {
        if (!csv.equals(checked)) {
            check();
        } else if (told.isPriced()) {
            pin.ask("price");
        } else {
            store(Pin.NONE);
        }
    }

    public void writePriced() {
        if (csv.equals(checked)) {
            pin.run(Pin::new, this::store);
        } else {
            check();
        }
    }

    private void store(Pin given) {
        ProductsTable table = ProductsTable.read(caller.actor(), csv);
        Retry.on(() -> desk.take(caller.actor(), given, table.lines()));
        notices.doneOn(
                "catalogue/products",
                "catalogue_productImport.done",
                getChanges().size());
    }

    public long count(String kind) {
        return told.changes().stream()
                .filter(change -> change.kind().name().equals(kind))
                .count();
    }

    /** What a person wants to see of it: lines that change nothing are only counted. */
    public List<ImportChange> getChanges() {
        return told.changes().stream()
                .filter(change -> change.kind() != ImportChange.Kind.UNCHANGED)
                .toList();
    }

    public boolean isPriced() {
        return told.isPriced();
    }

    public boolean isReady() {
        return isChecked() && !getChanges().isEmpty();
    }

    public boolean isChecked() {
        return !checked.isEmpty();
    }

    public List<ImportError> getErrors() {
        return told.errors();
    }

    public String getCsv() {
        return csv;
    }

    public void setCsv(@Nullable String csv) {
        this.csv = csv == null ? "" : csv;
    }
}
