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
import org.comptoir.kernel.PageRequest;
import org.comptoir.platform.csv.ImportError;
import org.jspecify.annotations.Nullable;

/** Products and their recipes as files, out and in. */
@Stateless
public class ProductFilesDesk {
    @Inject
    private ProductRepository repository;

    @Inject
    private RecipeRepository recipes;

    @Inject
    private CategoryRepository categories;

    @Inject
    private Products products;

    @Inject
    private Access access;

    /** A part of the list, every product with its recipe. */
    @RolesAllowed({Permissions.PRODUCT_READ, Permissions.MENU_READ})
    public List<ProductSheet> sheets(Actor actor, ProductFilter filter, PageRequest page) {
        List<Product> found = repository.list(actor.tenantUuid(), filter, ProductOrder.AS_SHOWN, page);
        Map<Long, List<RecipeLine>> made =
                recipes.of(actor.tenantUuid(), found.stream().map(Product::id).toList());
        return found.stream()
                .map(one -> ProductSheet.of(one, made.getOrDefault(one.id(), List.of()), List.of()))
                .toList();
    }

    /** What lines of a file would do; nothing is written. */
    @RolesAllowed(Permissions.PRODUCT_UPDATE)
    public ProductImport compare(Actor actor, List<ProductLine> lines) {
        return told(actor, plan(actor, lines));
    }

    /** Does what {@link #compare} tells, all of it or nothing; with a PIN where what a customer pays changes. */
    @RolesAllowed(Permissions.PRODUCT_UPDATE)
    public ProductImport take(Actor actor, Pin pin, List<ProductLine> lines) {
        ProductPlan plan = plan(actor, lines);
        ProductImport told = told(actor, plan);
        if (!told.errors().isEmpty()) {
            throw ImportError.refusal(told.errors());
        }
        Approval by = told.isPriced() ? access.approve(actor, Permissions.PRODUCT_UPDATE, pin) : null;
        plan.steps().forEach(step -> write(actor, by, step));
        return told;
    }

    private void write(Actor actor, @Nullable Approval by, PlannedProduct step) {
        UUID tenant = actor.tenantUuid();
        ProductSheet before = step.before();
        if (before == null) {
            products.create(tenant, step.edit(), step.recipe() == null ? List.of() : step.recipe());
            return;
        }
        if (by != null && step.isPriced()) {
            Map<String, Object> details =
                    Prices.of(before, step.edit(), step.recipe()).details();
            access.record(
                    actor.tenant(),
                    new AuditEntry(by, "product.price", "product", Long.toString(before.id()), before.name(), details));
        }
        if (step.isChanged()) {
            products.update(tenant, before, step.edit(), step.recipe(), before.version());
        }
    }

    private ProductPlan plan(Actor actor, List<ProductLine> lines) {
        UUID tenant = actor.tenantUuid();
        List<Product> known = repository.all(tenant, Integer.MAX_VALUE);
        return new ProductPlan(
                        known,
                        recipes.of(tenant, known.stream().map(Product::id).toList()),
                        categories.all(tenant),
                        recipes.ingredients(tenant, "", Integer.MAX_VALUE))
                .read(lines, actor.may(Permissions.PRODUCT_CREATE));
    }

    private static ProductImport told(Actor actor, ProductPlan plan) {
        Decimals prices = Decimals.money(actor);
        Decimals rates = Decimals.percent(actor);
        return new ProductImport(
                plan.steps().stream().map(step -> step.change(prices, rates)).toList(),
                List.copyOf(plan.errors()),
                plan.steps().stream().anyMatch(PlannedProduct::isPriced));
    }
}
