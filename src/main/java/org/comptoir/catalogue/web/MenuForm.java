package org.comptoir.catalogue.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.catalogue.MenuEdit;
import org.comptoir.catalogue.MenuSheet;
import org.jspecify.annotations.Nullable;

/** What is being entered about a menu. */
public class MenuForm implements Pictured, Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Long category;
    private @Nullable Long burger;
    private @Nullable String name;
    private @Nullable String description;
    private @Nullable Long normal;
    private @Nullable Long maxi;
    private @Nullable String image;
    private boolean available = true;
    private final ArrayList<SlotRow> slots = new ArrayList<>();

    static MenuForm of(MenuSheet menu) {
        MenuForm form = new MenuForm();
        form.category = menu.categoryId();
        form.burger = menu.burgerProductId();
        form.name = menu.name();
        form.description = menu.description();
        form.normal = menu.priceNormalCents();
        form.maxi = menu.priceMaxiCents();
        form.image = menu.imagePath();
        form.available = menu.isAvailable();
        menu.slots().forEach(slot -> form.slots.add(SlotRow.of(slot)));
        return form;
    }

    MenuEdit toEdit() {
        return new MenuEdit(
                category == null ? 0 : category,
                burger == null ? 0 : burger,
                name == null ? "" : name,
                description,
                normal == null ? 0 : normal,
                maxi == null ? 0 : maxi,
                image,
                available,
                null,
                slots.stream().map(SlotRow::toEdit).toList());
    }

    public void drop(SlotRow slot) {
        slots.remove(slot);
    }

    public List<SlotRow> getSlots() {
        return slots;
    }

    public @Nullable Long getCategory() {
        return category;
    }

    public void setCategory(@Nullable Long category) {
        this.category = category;
    }

    public @Nullable Long getBurger() {
        return burger;
    }

    public void setBurger(@Nullable Long burger) {
        this.burger = burger;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getDescription() {
        return description;
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
    }

    public @Nullable Long getNormal() {
        return normal;
    }

    public void setNormal(@Nullable Long normal) {
        this.normal = normal;
    }

    public @Nullable Long getMaxi() {
        return maxi;
    }

    public void setMaxi(@Nullable Long maxi) {
        this.maxi = maxi;
    }

    @Override
    public @Nullable String getImage() {
        return image;
    }

    @Override
    public void setImage(@Nullable String image) {
        this.image = image;
    }

    public boolean isAvailable() {
        return available;
    }

    public void setAvailable(boolean available) {
        this.available = available;
    }
}
