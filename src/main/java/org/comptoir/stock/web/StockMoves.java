package org.comptoir.stock.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.comptoir.access.Caller;
import org.comptoir.access.Pin;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.db.Retry;
import org.comptoir.platform.faces.Formats;
import org.comptoir.platform.faces.Notices;
import org.comptoir.platform.faces.PinDialog;
import org.comptoir.stock.Count;
import org.comptoir.stock.Ingredient;
import org.comptoir.stock.StockDesk;
import org.jspecify.annotations.Nullable;

/** Restocking and counting one ingredient, in the dialogs that the list and the ingredient's own page share. */
@Named
@ViewScoped
public class StockMoves implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String RESTOCK = "restock";
    private static final String COUNT = "count";

    @Inject
    private transient StockDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient PinDialog dialogs;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Formats formats;

    private long id;
    private String packs = "";
    private String note = "";
    private String actual = "";
    private String reason = "";
    private transient @Nullable Ingredient chosen;

    /** Opens the dialog for that ingredient, as it is at this moment. */
    public void choose(String dialog, long ingredient) {
        id = ingredient;
        packs = "1";
        note = "";
        actual = "";
        reason = "";
        chosen = desk.ingredient(caller.actor(), ingredient);
        dialogs.ask(dialog);
    }

    /** Whether that many packs were added. */
    boolean restock() {
        try {
            int number = (int) Typed.whole("packs", packs);
            Ingredient after = Retry.on(() -> desk.restock(caller.actor(), id, number, note));
            notices.done("stock_ingredients.restocked", after.name(), formats.number(after.stockQuantity()));
            return true;
        } catch (DomainException refusal) {
            throw again(RESTOCK, refusal);
        }
    }

    /** Whether it was written; the dialog asks for the PIN of whoever counted. */
    boolean count() {
        try {
            Count count = new Count(id, Typed.whole("actual_quantity", actual), reason);
            return dialogs.run(Pin::new, pin -> {
                Ingredient after = Retry.on(() -> desk.count(caller.actor(), pin, count));
                notices.done("stock_ingredients.counted", after.name(), formats.number(after.stockQuantity()));
            });
        } catch (DomainException refusal) {
            throw again(COUNT, refusal);
        }
    }

    /** The sentence stands in the dialog, so the dialog stays. */
    private DomainException again(String dialog, DomainException refusal) {
        if (refusal.code() == ErrorCode.VALIDATION_ERROR) {
            dialogs.ask(dialog);
        }
        return refusal;
    }

    public @Nullable Ingredient getChosen() {
        if (chosen == null && id != 0) {
            chosen = desk.ingredient(caller.actor(), id);
        }
        return chosen;
    }

    public String getPacks() {
        return packs;
    }

    public void setPacks(@Nullable String packs) {
        this.packs = Typed.text(packs);
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Typed.text(note);
    }

    public String getActual() {
        return actual;
    }

    public void setActual(@Nullable String actual) {
        this.actual = Typed.text(actual);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Typed.text(reason);
    }
}
