package org.comptoir.catalogue.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.catalogue.CategoriesDesk;
import org.comptoir.catalogue.Category;
import org.comptoir.catalogue.ProductEdit;
import org.comptoir.catalogue.ProductSheet;
import org.comptoir.catalogue.ProductsDesk;
import org.comptoir.catalogue.RecipeLine;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.ErrorCode;
import org.comptoir.platform.faces.Notices;
import org.comptoir.platform.faces.PinDialog;
import org.jspecify.annotations.Nullable;

/** One product with its recipe, or a new one. */
@Named
@ViewScoped
public class ProductBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProductsDesk desk;

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
    private ProductForm form = new ProductForm();
    private RecipeForm recipe = new RecipeForm();

    private transient @Nullable ProductSheet product;
    private transient @Nullable List<Category> categories;

    /** What the form starts with; a new product needs the right to create one. */
    public void load() {
        if (id == null) {
            if (!caller.actor().may(Permissions.PRODUCT_CREATE)) {
                throw new DomainException(ErrorCode.NOT_FOUND);
            }
            return;
        }
        version = getProduct().version();
        form = ProductForm.of(getProduct());
        recipe = RecipeForm.of(getProduct().ingredients());
    }

    /** Saves it, or asks who changes the price first. */
    public void save() {
        if (id != null && desk.isPriced(caller.actor(), id, form.toEdit(), recipe.toEdit())) {
            pin.ask("price");
        } else {
            store(Pin.NONE);
        }
    }

    public void savePriced() {
        pin.run(Pin::new, this::store);
    }

    private void store(Pin given) {
        ProductEdit edit = form.toEdit();
        try {
            id = id == null
                    ? Long.valueOf(
                            desk.create(caller.actor(), edit, recipe.toEdit()).id())
                    : Long.valueOf(desk.update(caller.actor(), given, id, edit, recipe.toEdit(), version)
                            .id());
        } catch (DomainException refusal) {
            version = refusal.versionOr(version);
            throw refusal;
        }
        notices.doneOn("catalogue/product?id=" + id, "catalogue_product.saved");
    }

    public void delete() {
        if (pin.run(Pin::new, p -> desk.delete(caller.actor(), p, required()))) {
            notices.doneOn("catalogue/products", "catalogue_product.deleted");
        }
    }

    /** What is off sale is shown to nobody; orders keep knowing it. */
    public void takeOff() {
        desk.setAvailable(caller.actor(), List.of(required()), false);
        notices.doneOn("catalogue/product?id=" + id, "catalogue_products.taken_off", 1);
    }

    /** Ingredients that begin a new line, by a part of their name. */
    public List<String> complete(String text) {
        return desk.ingredients(caller.actor(), text).stream()
                .filter(recipe::lacks)
                .map(RecipeLine::name)
                .toList();
    }

    public void add() {
        String name = recipe.take();
        desk.ingredients(caller.actor(), name).stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .filter(recipe::lacks)
                .findFirst()
                .ifPresentOrElse(recipe::add, () -> notices.under("wanted", "catalogue_product.ingredient_choose"));
    }

    public boolean isFresh() {
        return id == null;
    }

    public boolean isEditable() {
        return isFresh() || caller.actor().may(Permissions.PRODUCT_UPDATE);
    }

    public boolean isDeletable() {
        return !isFresh() && caller.actor().may(Permissions.PRODUCT_DELETE);
    }

    public ProductForm getForm() {
        return form;
    }

    public RecipeForm getRecipe() {
        return recipe;
    }

    public List<Category> getCategories() {
        if (categories == null) {
            categories = categoriesDesk.all(caller.actor());
        }
        return categories;
    }

    public ProductSheet getProduct() {
        if (product == null) {
            product = desk.product(caller.actor(), required());
        }
        return product;
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
