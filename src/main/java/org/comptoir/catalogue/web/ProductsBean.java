package org.comptoir.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.catalogue.CategoriesDesk;
import org.comptoir.catalogue.Category;
import org.comptoir.catalogue.Product;
import org.comptoir.catalogue.ProductsDesk;
import org.comptoir.platform.faces.ListPage;
import org.comptoir.platform.faces.Notices;
import org.omnifaces.util.Faces;

/** The products of the shop, by addresses that can be kept and sent; those that are ticked go off sale or back on it. */
@Named
@RequestScoped
public class ProductsBean {
    /** The boxes of the rows: plain ones, so that a list needs no state. */
    private static final String TICKED = "tick";

    @Inject
    private ProductsDesk desk;

    @Inject
    private CategoriesDesk categoriesDesk;

    @Inject
    private Caller caller;

    @Inject
    private Notices notices;

    private final ProductsAddress address = new ProductsAddress("/catalogue/products");
    private ListPage<Product> found = ListPage.none(address);
    private List<Category> categories = List.of();

    /** Finds them; beyond the last page it goes to the last one. */
    public void load() {
        found = new ListPage<>(
                desk.products(caller.actor(), address.filter(), address.order(), ListPage.request(address)), address);
        String back = found.back();
        if (back != null) {
            Faces.redirect(back);
            return;
        }
        categories = categoriesDesk.all(caller.actor());
    }

    public void offer() {
        setAvailable(true, "catalogue_products.offered");
    }

    public void takeOff() {
        setAvailable(false, "catalogue_products.taken_off");
    }

    private void setAvailable(boolean available, String done) {
        int changed = desk.setAvailable(caller.actor(), ticked(), available);
        notices.doneOn(address.page(address.pageNumber()), done, changed);
    }

    private static List<Long> ticked() {
        String[] values = Faces.getRequestParameterValues(TICKED);
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .filter(value -> value.matches("\\d{1,10}"))
                        .map(Long::valueOf)
                        .toList();
    }

    public ListPage<Product> getFound() {
        return found;
    }

    public List<Category> getCategories() {
        return categories;
    }

    public ProductsAddress getAddress() {
        return address;
    }
}
