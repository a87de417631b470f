package org.comptoir.platform.faces;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The fields of the component page's form, as a page with a real room behind it would keep them. */
public class ComponentsForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable String name = "Le Grand Zinc";
    private @Nullable Long price = 980L;
    private @Nullable String category = "burgers";
    private @Nullable String ingredient;
    private @Nullable LocalDate from = LocalDate.of(2026, 11, 23);
    private @Nullable String note;
    private boolean orderable = true;

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable Long getPrice() {
        return price;
    }

    public void setPrice(@Nullable Long price) {
        this.price = price;
    }

    public @Nullable String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category;
    }

    public @Nullable String getIngredient() {
        return ingredient;
    }

    public void setIngredient(@Nullable String ingredient) {
        this.ingredient = ingredient;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public boolean isOrderable() {
        return orderable;
    }

    public void setOrderable(boolean orderable) {
        this.orderable = orderable;
    }
}
