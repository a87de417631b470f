package org.comptoir.stock.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.faces.Notices;
import org.comptoir.stock.Ingredient;
import org.comptoir.stock.IngredientEdit;
import org.comptoir.stock.IngredientsDesk;
import org.comptoir.stock.StockDesk;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** One ingredient, or a new one. */
@Named
@ViewScoped
public class IngredientBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient IngredientsDesk desk;

    @Inject
    private transient StockDesk stock;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    @Inject
    private StockMoves moves;

    private @Nullable Long id;
    private long version;
    private boolean inUse;
    private IngredientForm form = new IngredientForm();

    private transient @Nullable Ingredient ingredient;

    /** What the form starts with; a new one needs the right to make it. */
    public void load() {
        if (isFresh()) {
            if (!isEditable()) {
                throw new DomainException(ErrorCode.NOT_FOUND);
            }
            return;
        }
        version = getIngredient().version();
        form = IngredientForm.of(getIngredient());
    }

    public void save() {
        IngredientEdit edit = form.toEdit();
        if (id == null) {
            id = desk.create(caller.actor(), edit).id();
            notices.doneOn(here(), "stock_ingredient.created");
            return;
        }
        try {
            desk.update(caller.actor(), id, edit, version);
            notices.doneOn(here(), "stock_ingredient.saved");
        } catch (DomainException refusal) {
            version = refusal.versionOr(version);
            throw refusal;
        }
    }

    public void switchActive() {
        boolean active = !getIngredient().isActive();
        desk.setActive(caller.actor(), required(), active);
        notices.doneOn(here(), active ? "stock_ingredient.activated" : "stock_ingredient.deactivated");
    }

    /** Where something names it still, the page offers the way out instead. */
    public void delete() {
        try {
            desk.delete(caller.actor(), required());
            notices.doneOn("stock/ingredients", "stock_ingredient.deleted");
        } catch (DomainException refusal) {
            inUse = refusal.code() == ErrorCode.CONFLICT;
            throw refusal;
        }
    }

    public void restock() {
        if (moves.restock()) {
            Faces.getFlash().setKeepMessages(true);
            Faces.redirect(here());
        }
    }

    public void count() {
        if (moves.count()) {
            Faces.getFlash().setKeepMessages(true);
            Faces.redirect(here());
        }
    }

    private String here() {
        return "stock/ingredient?id=" + id;
    }

    public boolean isFresh() {
        return id == null;
    }

    public boolean isEditable() {
        return caller.actor().may(Permissions.INGREDIENT_MANAGE);
    }

    /** Whether deleting it was just refused, because something names it. */
    public boolean isInUse() {
        return inUse;
    }

    public IngredientForm getForm() {
        return form;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public Ingredient getIngredient() {
        if (ingredient == null) {
            ingredient = stock.ingredient(caller.actor(), required());
        }
        return ingredient;
    }

    private long required() {
        if (id == null) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
        return id;
    }
}
