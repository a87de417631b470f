package org.comptoir.catalogue.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.catalogue.MenuSlot;
import org.comptoir.catalogue.SlotEdit;
import org.comptoir.catalogue.SlotType;
import org.jspecify.annotations.Nullable;

/** One slot of a menu while it is being entered. */
public class SlotRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Long id;
    private @Nullable String name;
    private SlotType type;
    private boolean required = true;
    private final ArrayList<Long> options = new ArrayList<>();
    private @Nullable Long wanted;

    SlotRow(SlotType type, String name) {
        this.type = type;
        this.name = name;
    }

    static SlotRow of(MenuSlot slot) {
        SlotRow row = new SlotRow(slot.slotType(), slot.name());
        row.id = slot.id();
        row.required = slot.isRequired();
        row.options.addAll(slot.optionProductIds());
        return row;
    }

    SlotEdit toEdit() {
        return new SlotEdit(id, name == null ? "" : name, type, required, options);
    }

    /** What was just picked becomes an option. */
    public void add() {
        Long picked = wanted;
        wanted = null;
        if (picked != null && !options.contains(picked)) {
            options.add(picked);
        }
    }

    public void drop(long option) {
        options.remove(Long.valueOf(option));
    }

    public List<Long> getOptions() {
        return options;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public SlotType getType() {
        return type;
    }

    public void setType(SlotType type) {
        this.type = type;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public @Nullable Long getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable Long wanted) {
        this.wanted = wanted;
    }
}
