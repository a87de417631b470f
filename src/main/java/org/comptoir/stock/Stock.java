package org.comptoir.stock;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
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
}
