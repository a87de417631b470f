package org.comptoir.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.catalogue.CategoriesDesk;
import org.comptoir.catalogue.Category;
import org.comptoir.catalogue.Menu;
import org.comptoir.catalogue.MenusDesk;
import org.comptoir.platform.faces.ListPage;
import org.omnifaces.util.Faces;

/** The menus of the shop, by addresses that can be kept and sent. */
@Named
@RequestScoped
public class MenusBean {
    @Inject
    private MenusDesk desk;

    @Inject
    private CategoriesDesk categoriesDesk;

    @Inject
    private Caller caller;

    private final ProductsAddress address = new ProductsAddress("/catalogue/menus");
    private ListPage<Menu> found = ListPage.none(address);
    private List<Category> categories = List.of();

    /** Finds them; beyond the last page it goes to the last one. */
    public void load() {
        found = new ListPage<>(desk.menus(caller.actor(), address.filter(), ListPage.request(address)), address);
        String back = found.back();
        if (back != null) {
            Faces.redirect(back);
            return;
        }
        categories = categoriesDesk.all(caller.actor());
    }

    public ListPage<Menu> getFound() {
        return found;
    }

    public List<Category> getCategories() {
        return categories;
    }

    public ProductsAddress getAddress() {
        return address;
    }
}
