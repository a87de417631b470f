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
import org.comptoir.catalogue.Product;
import org.comptoir.catalogue.ProductOrder;
import org.comptoir.catalogue.ProductsDesk;
import org.comptoir.platform.faces.Arrows;
import org.comptoir.platform.faces.ListPage;
import org.comptoir.platform.faces.Notices;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/**
 * The products of the shop, by addresses that can be kept and sent; those that are ticked go off sale or back on it. As the
 * kiosk shows them they can be dragged, and moved by two buttons.
 */
@Named
@ViewScoped
public class ProductsBean implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ProductsDesk desk;

    @Inject
    private transient CategoriesDesk categoriesDesk;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Notices notices;

    private final ProductsAddress address = new ProductsAddress("/catalogue/products");
    private transient @Nullable ListPage<Product> found;
    private transient @Nullable List<Product> rows;
    private transient @Nullable List<Category> categories;

    /** Beyond the last page it goes to the last one. */
    public void load() {
        String back = getFound().back();
        if (back != null) {
            Faces.redirect(back);
        }
    }

    public void offer() {
        setAvailable(true, "catalogue_products.offered");
    }

    public void takeOff() {
        setAvailable(false, "catalogue_products.taken_off");
    }

    private void setAvailable(boolean available, String done) {
        int changed = desk.setAvailable(caller.actor(), Ticked.ids(), available);
        notices.doneOn(address.page(address.pageNumber()), done, changed);
    }

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

    private void move(long id, int by) {
        int to = Arrows.move(getRows(), row -> row.id() == id, by);
        if (to >= 0) {
            arrange();
            Arrows.focus("list:products:" + to + ":", by < 0 ? "up" : "down", isNeighbour(to, to + by));
        }
    }

    private void arrange() {
        desk.arrange(caller.actor(), getRows().stream().map(Product::id).toList());
        found = null;
        rows = null;
    }

    /** Whether rows can be moved: not where they stand by name or price. */
    public boolean isMovable() {
        return caller.actor().may(Permissions.PRODUCT_UPDATE) && address.order().equals(ProductOrder.AS_SHOWN);
    }

    /** Whether a product of its own category stands there: a product moves within its category. */
    public boolean isNeighbour(int place, int other) {
        return Arrows.areTogether(getRows(), place, other, Product::categoryId);
    }

    public ListPage<Product> getFound() {
        if (found == null) {
            found = new ListPage<>(
                    desk.products(caller.actor(), address.filter(), address.order(), ListPage.request(address)),
                    address);
        }
        return found;
    }

    /** Mutable, because the table moves its rows. */
    public List<Product> getRows() {
        if (rows == null) {
            rows = new ArrayList<>(getFound().getRows());
        }
        return rows;
    }

    public List<Category> getCategories() {
        if (categories == null) {
            categories = categoriesDesk.all(caller.actor());
        }
        return categories;
    }

    public ProductsAddress getAddress() {
        return address;
    }
}
