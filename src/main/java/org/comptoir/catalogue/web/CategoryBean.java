package org.comptoir.catalogue.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.comptoir.access.Caller;
import org.comptoir.catalogue.CategoriesDesk;
import org.comptoir.catalogue.Category;
import org.comptoir.catalogue.CategoryEdit;
import org.comptoir.kernel.DomainException;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;

/** One category, or a new one. */
@Named
@ViewScoped
public class CategoryBean implements Pictured, Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CategoriesDesk desk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private @Nullable Long id;
    private long version;
    private long inside;
    private @Nullable String name;
    private @Nullable String slug;
    private @Nullable String image;
    private boolean active = true;

    public void load() {
        if (id == null) {
            return;
        }
        Category category = desk.category(caller.actor(), id);
        version = category.version();
        inside = category.products() + category.menus();
        name = category.name();
        slug = category.slug();
        image = category.imagePath();
        active = category.isActive();
    }

    public void save() {
        CategoryEdit edit = new CategoryEdit(name == null ? "" : name, slug, image, null, active);
        try {
            if (id == null) {
                desk.create(caller.actor(), edit);
            } else {
                desk.update(caller.actor(), id, edit, version);
            }
        } catch (DomainException refusal) {
            version = refusal.versionOr(version);
            throw refusal;
        }
        done("catalogue_category.saved");
    }

    public void delete() {
        if (id != null) {
            desk.delete(caller.actor(), id);
            done("catalogue_category.deleted");
        }
    }

    private void done(String key) {
        notices.doneOn("catalogue/categories", key);
    }

    public boolean isFresh() {
        return id == null;
    }

    /** How many products and menus stand in it. */
    public long getInside() {
        return inside;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    @Override
    public @Nullable String getImage() {
        return image;
    }

    @Override
    public void setImage(@Nullable String image) {
        this.image = image;
    }
}
