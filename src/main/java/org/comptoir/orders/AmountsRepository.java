package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.comptoir.access.KeepsAmounts;
import org.comptoir.kernel.TenantId;

/** Orders keep cents and no currency: the first one fixes the tenant's. */
@ApplicationScoped
class AmountsRepository implements KeepsAmounts {
    @PersistenceContext
    private EntityManager em;

    @Override
    public boolean hasAmounts(TenantId tenant) {
        return !em.createNativeQuery("SELECT 1 FROM customer_order WHERE tenant_id = ?1 LIMIT 1")
                .setParameter(1, tenant.value())
                .getResultList()
                .isEmpty();
    }
}
