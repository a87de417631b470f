package org.comptoir.stock.web;

import java.io.Serializable;
import org.comptoir.stock.Ingredient;
import org.comptoir.stock.IngredientEdit;
import org.jspecify.annotations.Nullable;

/** What is being entered about an ingredient. */
public class IngredientForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private String unit = "";
    private String packSize = "1";
    private String packLabel = "";
    private String lowStockThreshold = "0";
    private boolean active = true;

    static IngredientForm of(Ingredient ingredient) {
        IngredientForm form = new IngredientForm();
        form.name = ingredient.name();
        form.unit = ingredient.unit();
        form.packSize = Integer.toString(ingredient.packSize());
        form.packLabel = Typed.text(ingredient.packLabel());
        form.lowStockThreshold = Integer.toString(ingredient.lowStockThreshold());
        form.active = ingredient.isActive();
        return form;
    }

    IngredientEdit toEdit() {
        return new IngredientEdit(
                name,
                unit,
                (int) Typed.whole("pack_size", packSize),
                packLabel,
                (int) Typed.whole("low_stock_threshold", lowStockThreshold),
                active);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Typed.text(name);
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = Typed.text(unit);
    }

    public String getPackSize() {
        return packSize;
    }

    public void setPackSize(@Nullable String packSize) {
        this.packSize = Typed.text(packSize);
    }

    public String getPackLabel() {
        return packLabel;
    }

    public void setPackLabel(@Nullable String packLabel) {
        this.packLabel = Typed.text(packLabel);
    }

    public String getLowStockThreshold() {
        return lowStockThreshold;
    }

    public void setLowStockThreshold(@Nullable String lowStockThreshold) {
        this.lowStockThreshold = Typed.text(lowStockThreshold);
    }
}
