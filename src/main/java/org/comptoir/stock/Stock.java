package org.comptoir.stock;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.comptoir.kernel.Page;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.time.Time;

/** The stock for other rooms. */
@Stateless
@PermitAll
public class Stock {
    @Inject
    private IngredientRepository ingredients;

    @Inject
    private LedgerRepository ledger;

    @Inject
    private Time time;

    /** An ingredient that a shop starts with, and what lies there of it. */
    public long open(TenantId tenant, IngredientEdit edit, long quantity) {
        ingredients.insert(tenant.value(), edit);
        long id = ingredients.named(tenant.value(), edit.name()).orElseThrow().id();
        if (quantity > 0) {
            ledger.move(tenant.value(), id, MovementType.RESTOCK, quantity, null, null, time.now());
        }
        return id;
    }

    /** What is low or used up and still in use, the least covered first; at most so many, and how many there are. */
    public Page<Ingredient> low(TenantId tenant, int most) {
        return Page.small(ingredients.low(tenant.value(), most), ingredients.countLow(tenant.value()));
    }
}
