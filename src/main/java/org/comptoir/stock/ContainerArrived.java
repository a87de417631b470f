package org.comptoir.stock;

import java.time.Instant;
import java.util.List;
import org.comptoir.kernel.TenantId;

/** A delivery arrived and its lines lie in the stock; fired inside the transaction that restocked. */
public record ContainerArrived(TenantId tenant, long container, Instant arrivedAt, List<Long> ingredients) {
    public ContainerArrived {
        ingredients = List.copyOf(ingredients);
    }
}
