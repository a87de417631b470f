package org.comptoir.stock.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.comptoir.access.Caller;
import org.comptoir.platform.faces.ListPage;
import org.comptoir.stock.Ingredient;
import org.comptoir.stock.StockDesk;
import org.omnifaces.util.Faces;

/** What lies in the shop: searched, filtered and sorted by its address, restocked and counted from the row. */
@Named
@ViewScoped
public class IngredientsBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient StockDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private StockMoves moves;

    private final transient IngredientsAddress address = new IngredientsAddress();
    private transient ListPage<Ingredient> found = ListPage.none(address);

    /** Finds them; beyond the last page it goes to the last one. */
    public void load() {
        found = new ListPage<>(
                desk.levels(caller.actor(), address.filter(), address.order(), ListPage.request(address)), address);
        String back = found.back();
        if (back != null) {
            Faces.redirect(back);
        }
    }

    public void restock() {
        if (moves.restock()) {
            load();
        }
    }

    public void count() {
        if (moves.count()) {
            load();
        }
    }

    public ListPage<Ingredient> getFound() {
        return found;
    }

    public IngredientsAddress getAddress() {
        return address;
    }
}
