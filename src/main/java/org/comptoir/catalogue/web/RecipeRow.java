package org.comptoir.catalogue.web;

import java.io.Serializable;
import org.comptoir.catalogue.RecipeEdit;
import org.comptoir.catalogue.RecipeLine;
import org.jspecify.annotations.Nullable;

/** One line of a recipe while it is being entered. */
public class RecipeRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long id;
    private final String name;
    private final String unit;
    private final long stock;
    private final boolean active;
    private @Nullable Integer normal;
    private @Nullable Integer maxi;
    private boolean removable;
    private boolean addable;
    private @Nullable Long extra;

    RecipeRow(RecipeLine line) {
        id = line.ingredientId();
        name = line.name();
        unit = line.unit();
        stock = line.stockQuantity();
        active = line.isActive();
        normal = line.quantityNormal();
        maxi = line.quantityMaxi();
        removable = line.isRemovable();
        addable = line.isAddable();
        extra = line.extraPriceCents() == 0 ? null : Long.valueOf(line.extraPriceCents());
    }

    RecipeEdit toEdit() {
        int one = normal == null ? 0 : normal;
        return new RecipeEdit(id, one, maxi == null ? one : maxi, removable, addable, extra == null ? 0 : extra);
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getUnit() {
        return unit;
    }

    public long getStock() {
        return stock;
    }

    public boolean isActive() {
        return active;
    }

    public @Nullable Integer getNormal() {
        return normal;
    }

    public void setNormal(@Nullable Integer normal) {
        this.normal = normal;
    }

    public @Nullable Integer getMaxi() {
        return maxi;
    }

    public void setMaxi(@Nullable Integer maxi) {
        this.maxi = maxi;
    }

    public boolean isRemovable() {
        return removable;
    }

    public void setRemovable(boolean removable) {
        this.removable = removable;
    }

    public boolean isAddable() {
        return addable;
    }

    public void setAddable(boolean addable) {
        this.addable = addable;
    }

    public @Nullable Long getExtra() {
        return extra;
    }

    public void setExtra(@Nullable Long extra) {
        this.extra = extra;
    }
}
