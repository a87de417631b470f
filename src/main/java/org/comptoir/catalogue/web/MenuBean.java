package org.comptoir.catalogue.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.catalogue.CategoriesDesk;
import org.comptoir.catalogue.Category;
import org.comptoir.catalogue.MenuEdit;
import org.comptoir.catalogue.MenuSheet;
import org.comptoir.catalogue.MenusDesk;
import org.comptoir.catalogue.Product;
import org.comptoir.catalogue.SlotType;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.faces.Arrows;
import org.comptoir.platform.faces.Notices;
import org.comptoir.platform.faces.PinDialog;
import org.jspecify.annotations.Nullable;

/** One menu being built, or a new one. */
@Named
@ViewScoped
public class MenuBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MenusDesk desk;

    @Inject
    private transient CategoriesDesk categoriesDesk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient PinDialog pin;

    @Inject
    private transient Notices notices;

    private @Nullable Long id;
    private long version;
    private MenuForm form = new MenuForm();

    private transient @Nullable MenuSheet menu;
    private transient @Nullable List<Product> parts;
    private transient @Nullable List<Category> categories;

    /** What the form starts with; a new menu needs the right to create one. */
    public void load() {
        if (id == null) {
            if (!caller.actor().may(Permissions.MENU_CREATE)) {
                throw new DomainException(ErrorCode.NOT_FOUND);
            }
            return;
        }
        version = getMenu().version();
        form = MenuForm.of(getMenu());
    }

    /** Saves it, or asks who changes the price first. */
    public void save() {
        if (id != null && desk.isPriced(caller.actor(), id, form.toEdit())) {
            pin.ask("price");
        } else {
            store(Pin.NONE);
        }
    }

    public void savePriced() {
        pin.run(Pin::new, this::store);
    }

    private void store(Pin given) {
        MenuEdit edit = form.toEdit();
        try {
            id = id == null
                    ? Long.valueOf(desk.create(caller.actor(), edit).id())
                    : Long.valueOf(desk.update(caller.actor(), given, id, edit, version)
                            .id());
        } catch (DomainException refusal) {
            version = refusal.versionOr(version);
            throw refusal;
        }
        notices.doneOn("catalogue/menu?id=" + id, "catalogue_menu.saved");
    }

    public void delete() {
        if (pin.run(Pin::new, p -> desk.delete(caller.actor(), p, required()))) {
            notices.doneOn("catalogue/menus", "catalogue_menu.deleted");
        }
    }

    public void takeOff() {
        desk.setAvailable(caller.actor(), List.of(required()), false);
        notices.doneOn("catalogue/menu?id=" + id, "catalogue_products.taken_off", 1);
    }

    /** One more choice, of that kind and named after it. */
    public void addSlot(SlotType type, String name) {
        form.getSlots().add(new SlotRow(type, name));
    }

    public void up(SlotRow slot) {
        move(slot, -1);
    }

    public void down(SlotRow slot) {
        move(slot, 1);
    }

    private void move(SlotRow slot, int by) {
        List<SlotRow> slots = form.getSlots();
        int to = Arrows.move(slots, one -> one == slot, by);
        if (to >= 0) {
            boolean further = to + by >= 0 && to + by < slots.size();
            Arrows.focus("menu:each:" + to + ":", by < 0 ? "up" : "down", further);
        }
    }

    public boolean isFresh() {
        return id == null;
    }

    public boolean isEditable() {
        return isFresh() || caller.actor().may(Permissions.MENU_UPDATE);
    }

    public boolean isDeletable() {
        return !isFresh() && caller.actor().may(Permissions.MENU_DELETE);
    }

    public SlotType[] getTypes() {
        return SlotType.values();
    }

    public List<Product> getParts() {
        if (parts == null) {
            parts = desk.parts(caller.actor());
        }
        return parts;
    }

    /** The products by their numbers, for the options of slots. */
    public Map<Long, Product> getKnown() {
        return getParts().stream().collect(Collectors.toMap(Product::id, Function.identity()));
    }

    public MenuAllergens getAllergens() {
        return MenuAllergens.of(form, getKnown());
    }

    public List<Category> getCategories() {
        if (categories == null) {
            categories = categoriesDesk.all(caller.actor());
        }
        return categories;
    }

    public MenuForm getForm() {
        return form;
    }

    public MenuSheet getMenu() {
        if (menu == null) {
            menu = desk.menu(caller.actor(), required());
        }
        return menu;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    private long required() {
        if (id == null) {
            throw new DomainException(ErrorCode.NOT_FOUND);
        }
        return id;
    }
}
