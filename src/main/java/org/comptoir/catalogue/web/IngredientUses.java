package org.comptoir.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.access.Caller;
import org.comptoir.catalogue.ProductName;
import org.comptoir.catalogue.ProductsDesk;
import org.jspecify.annotations.Nullable;

/** For the page of an ingredient: what is made with it, so that nobody has to try whether it can be deleted. */
@Named
@RequestScoped
public class IngredientUses {
    @Inject
    private ProductsDesk desk;

    @Inject
    private Caller caller;

    private @Nullable List<ProductName> products;

    public List<ProductName> products(long ingredient) {
        if (products == null) {
            products = desk.madeWith(caller.actor(), ingredient);
        }
        return products;
    }
}
