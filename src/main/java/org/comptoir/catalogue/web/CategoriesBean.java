package org.comptoir.catalogue.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.catalogue.CategoriesDesk;
import org.comptoir.catalogue.Category;
import org.comptoir.catalogue.CategoryEdit;
import org.comptoir.platform.faces.Arrows;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;

/** The categories in their order, which dragging and two buttons change. */
@Named
@ViewScoped
public class CategoriesBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CategoriesDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private transient @Nullable List<Category> all;

    /** A row was dragged: the table has put the list into its new order already. */
    public void dragged() {
        arrange();
    }

    public void up(long id) {
        move(id, -1);
    }

    public void down(long id) {
        move(id, 1);
    }

    /** Opens a category to customers, or closes it with all that is in it. */
    public void turn(long id) {
        Category now = desk.category(caller.actor(), id);
        desk.update(
                caller.actor(),
                id,
                new CategoryEdit(now.name(), now.slug(), now.imagePath(), null, !now.isActive()),
                now.version());
        all = null;
        notices.done(now.isActive() ? "catalogue_categories.closed" : "catalogue_categories.opened", now.name());
    }

    private void move(long id, int by) {
        int to = Arrows.move(getAll(), row -> row.id() == id, by);
        if (to >= 0) {
            arrange();
            Arrows.focus(
                    "list:categories:" + to + ":", by < 0 ? "up" : "down", to + by >= 0 && to + by < getAll().size());
        }
    }

    private void arrange() {
        desk.arrange(caller.actor(), getAll().stream().map(Category::id).toList());
        all = null;
    }

    public boolean isManager() {
        return caller.actor().may(Permissions.CATEGORY_MANAGE);
    }

    /** Mutable, because the table moves its rows. */
    public List<Category> getAll() {
        if (all == null) {
            all = new ArrayList<>(desk.all(caller.actor()));
        }
        return all;
    }
}
