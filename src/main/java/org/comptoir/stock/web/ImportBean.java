package org.comptoir.stock.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.FileImport;
import org.comptoir.platform.faces.Notices;
import org.comptoir.stock.IngredientsDesk;

/** Ingredients from a file: first what it would do, then all of it or nothing. */
@Named
@ViewScoped
public class ImportBean extends FileImport {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient IngredientsDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    @Override
    public void check() {
        forget();
        IngredientsTable table = IngredientsTable.read(getCsv());
        boolean wrong = !table.errors().isEmpty();
        show(table.errors(), wrong ? List.of() : desk.compare(caller.actor(), table.lines()));
    }

    @Override
    public void write() {
        if (!isAsShown()) {
            check();
            return;
        }
        Retry.on(() -> desk.take(caller.actor(), IngredientsTable.read(getCsv()).lines()));
        notices.doneOn("stock/ingredients", "stock_import.done", getChanges().size());
    }
}
