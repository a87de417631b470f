package org.comptoir.catalogue.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.comptoir.access.Caller;
import org.comptoir.access.Pin;
import org.comptoir.catalogue.ProductFilesDesk;
import org.comptoir.catalogue.ProductImport;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.FileImport;
import org.comptoir.platform.faces.Notices;
import org.comptoir.platform.faces.PinDialog;

/** Products from a file: first what it would do, then all of it or nothing; with a PIN where prices change. */
@Named
@ViewScoped
public class ProductImportBean extends FileImport {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProductFilesDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient PinDialog pin;

    @Inject
    private transient Notices notices;

    private boolean priced;

    @Override
    public void check() {
        forget();
        priced = false;
        ProductsTable table = ProductsTable.read(caller.actor(), getCsv());
        ProductImport told = ProductFilesResource.told(table, desk.compare(caller.actor(), table.lines()));
        show(told.errors(), told.changes());
        priced = told.isPriced();
    }

    /** Or asks first who changes the prices. */
    @Override
    public void write() {
        if (!isAsShown()) {
            check();
        } else if (priced) {
            pin.ask("price");
        } else {
            store(Pin.NONE);
        }
    }

    public void writePriced() {
        if (isAsShown()) {
            pin.run(Pin::new, this::store);
        } else {
            check();
        }
    }

    private void store(Pin given) {
        ProductsTable table = ProductsTable.read(caller.actor(), getCsv());
        Retry.on(() -> desk.take(caller.actor(), given, table.lines()));
        notices.doneOn(
                "catalogue/products",
                "catalogue_productImport.done",
                getChanges().size());
    }

    public boolean isPriced() {
        return priced;
    }
}
