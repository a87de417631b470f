package org.comptoir.catalogue.web;

import org.comptoir.catalogue.ProductFilter;
import org.comptoir.catalogue.ProductOrder;
import org.comptoir.platform.faces.ListAddress;
import org.jspecify.annotations.Nullable;

/** What the address of a list of products or menus says. */
public class ProductsAddress extends ListAddress {
    private static final long serialVersionUID = 1L;
    private static final int DIGITS = 10;

    ProductsAddress(String path) {
        super(path, "q", "category", "available", "orderable");
    }

    ProductFilter filter() {
        String category = text("category");
        boolean isNumber = category.matches("\\d+") && category.length() < DIGITS;
        return new ProductFilter(
                text("q"), isNumber ? Long.valueOf(category) : null, flag("available"), flag("orderable"));
    }

    ProductOrder order() {
        ProductOrder.Key key = sortKey(ProductOrder.Key.class);
        return key == null ? ProductOrder.AS_SHOWN : new ProductOrder(key, isDescending());
    }

    /** As the kiosk shows them where the address says nothing else. */
    @Override
    public String direction(String key) {
        return sortKey(ProductOrder.Key.class) == null && key.equals("category") ? "ascending" : super.direction(key);
    }

    private @Nullable Boolean flag(String name) {
        return switch (text(name)) {
            case "yes" -> Boolean.TRUE;
            case "no" -> Boolean.FALSE;
            default -> null;
        };
    }
}
