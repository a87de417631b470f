package org.comptoir.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.comptoir.access.Access;
import org.comptoir.access.Actor;
import org.comptoir.access.Approval;
import org.comptoir.access.AuditEntry;
import org.comptoir.access.Permissions;
import org.comptoir.access.Pin;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/** What staff do with products and their recipes; whoever changes what a customer pays shows their PIN. */
@Stateless
public class ProductsDesk {
    private static final int CHOICES = 20;
    private static final int AT_ONCE = 100;

    @Inject
    private ProductRepository repository;

    @Inject
    private RecipeRepository recipes;

    @Inject
    private Products products;

    @Inject
    private Places places;

    @Inject
    private Pictures pictures;

    @Inject
    private Access access;

    @RolesAllowed({Permissions.PRODUCT_READ, Permissions.MENU_READ})
    public Page<Product> products(Actor actor, ProductFilter filter, ProductOrder order, PageRequest page) {
        long total = repository.count(actor.tenantUuid(), filter);
        boolean beyond = (page.page() - 1L) * page.size() >= total;
        return Page.small(beyond ? List.of() : repository.list(actor.tenantUuid(), filter, order, page), total);
    }

    /** NOT_FOUND for one of another tenant. */
    @RolesAllowed({Permissions.PRODUCT_READ, Permissions.MENU_READ})
    public ProductSheet product(Actor actor, long id) {
        return products.find(actor.tenantUuid(), id);
    }

    @RolesAllowed(Permissions.PRODUCT_CREATE)
    public ProductSheet create(Actor actor, ProductEdit edit, List<RecipeEdit> recipe) {
        return products.find(actor.tenantUuid(), products.create(actor.tenantUuid(), edit, recipe));
    }

    /** With a PIN where price, VAT or an extra's price change; a recipe of null stays as it is. */
    @RolesAllowed(Permissions.PRODUCT_UPDATE)
    public ProductSheet update(
            Actor actor, Pin pin, long id, ProductEdit edit, @Nullable List<RecipeEdit> recipe, long version) {
        ProductSheet before = products.find(actor.tenantUuid(), id);
        if (before.version() != version) {
            throw Products.stale(before, edit, recipe);
        }
        priced(actor, pin, before, Prices.of(before, edit, recipe));
        products.update(actor.tenantUuid(), before, edit, recipe, version);
        return products.find(actor.tenantUuid(), id);
    }

    /** What it is made of; with a PIN where an extra's price changes. */
    @RolesAllowed(Permissions.PRODUCT_UPDATE)
    public ProductSheet updateRecipe(Actor actor, Pin pin, long id, List<RecipeEdit> recipe, long version) {
        ProductSheet before = products.find(actor.tenantUuid(), id);
        if (before.version() != version) {
            throw Products.staleRecipe(before, recipe);
        }
        priced(actor, pin, before, Prices.of(before, recipe));
        products.updateRecipe(actor.tenantUuid(), id, recipe, version);
        return products.find(actor.tenantUuid(), id);
    }

    /** Whether saving this needs a PIN. */
    @RolesAllowed(Permissions.PRODUCT_UPDATE)
    public boolean isPriced(Actor actor, long id, ProductEdit edit, List<RecipeEdit> recipe) {
        return Prices.of(products.find(actor.tenantUuid(), id), edit, recipe).differ();
    }

    /** CONFLICT naming the menus that need it, or saying that orders know it. */
    @RolesAllowed(Permissions.PRODUCT_DELETE)
    public void delete(Actor actor, Pin pin, long id) {
        UUID tenant = actor.tenantUuid();
        ProductSheet product = products.find(tenant, id);
        Approval by = access.approve(actor, Permissions.PRODUCT_DELETE, pin);
        products.delete(tenant, product);
        record(actor, by, "product.delete", product, Map.of());
    }

    /** Takes several off sale, or puts them back; how many that changed. */
    @RolesAllowed(Permissions.PRODUCT_UPDATE)
    public int setAvailable(Actor actor, List<Long> ids, boolean available) {
        if (ids.isEmpty() || ids.size() > AT_ONCE) {
            throw DomainException.invalid("products", "catalogue_products.nothing_ticked");
        }
        return repository.setAvailable(actor.tenantUuid(), ids, available);
    }

    /** Puts them in this order, each within its category. */
    @RolesAllowed(Permissions.PRODUCT_UPDATE)
    public void arrange(Actor actor, List<Long> ids) {
        places.arrange(actor.tenantUuid(), PlaceRepository.Kind.PRODUCT, ids);
    }

    /** Whatever is made with that ingredient. */
    @RolesAllowed({Permissions.PRODUCT_READ, Permissions.MENU_READ})
    public List<ProductName> madeWith(Actor actor, long ingredient) {
        return recipes.products(actor.tenantUuid(), ingredient);
    }

    /** Ingredients for a recipe, by a part of their name. */
    @RolesAllowed({Permissions.PRODUCT_UPDATE, Permissions.PRODUCT_CREATE})
    public List<RecipeLine> ingredients(Actor actor, String text) {
        return recipes.ingredients(actor.tenantUuid(), text, CHOICES);
    }

    /** Takes a picture in and answers its image_path. */
    @RolesAllowed({
        Permissions.PRODUCT_CREATE,
        Permissions.PRODUCT_UPDATE,
        Permissions.MENU_CREATE,
        Permissions.MENU_UPDATE,
        Permissions.CATEGORY_MANAGE
    })
    public String picture(Actor actor, byte[] bytes) {
        return pictures.keep(actor.tenantUuid(), bytes);
    }

    private void priced(Actor actor, Pin pin, ProductSheet before, Prices prices) {
        if (prices.differ()) {
            Approval by = access.approve(actor, Permissions.PRODUCT_UPDATE, pin);
            record(actor, by, "product.price", before, prices.details());
        }
    }

    private void record(Actor actor, Approval by, String action, ProductSheet product, Map<String, Object> details) {
        access.record(
                actor.tenant(),
                new AuditEntry(by, action, "product", Long.toString(product.id()), product.name(), details));
    }
}
