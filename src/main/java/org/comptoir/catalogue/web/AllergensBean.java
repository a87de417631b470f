package org.comptoir.catalogue.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.catalogue.Allergen;
import org.comptoir.catalogue.AllergensDesk;
import org.comptoir.catalogue.IngredientAllergens;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;

/** Which ingredient holds which of the fourteen; one of them can be opened and declared. */
@Named
@ViewScoped
public class AllergensBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AllergensDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private @Nullable Long ingredient;
    private String name = "";
    private String[] held = {};
    private String q = "";
    private transient @Nullable List<IngredientAllergens> ingredients;

    public void load() {
        if (ingredient != null) {
            IngredientAllergens found = desk.ingredient(caller.actor(), ingredient);
            name = found.name();
            held = found.allergens().toArray(String[]::new);
        }
    }

    public void save() {
        if (ingredient != null) {
            desk.declare(caller.actor(), ingredient, Arrays.asList(held));
            notices.doneOn("catalogue/allergens", "catalogue_allergens.saved", name);
        }
    }

    public List<IngredientAllergens> getIngredients() {
        if (ingredients == null) {
            ingredients = desk.ingredients(caller.actor(), q);
        }
        return ingredients;
    }

    public List<Allergen> getAll() {
        return desk.all(caller.actor());
    }

    public String getName() {
        return name;
    }

    public String[] getHeld() {
        return held;
    }

    public void setHeld(String[] held) {
        this.held = held;
    }

    public @Nullable Long getIngredient() {
        return ingredient;
    }

    public void setIngredient(@Nullable Long ingredient) {
        this.ingredient = ingredient;
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null ? "" : q;
    }
}
