package org.comptoir.orders;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Set;
import org.comptoir.kernel.TenantId;

/** Orders for kiosks and other rooms. */
@Stateless
@PermitAll
public class Orders {
    @Inject
    private Payments payments;

    /**
     * Pays an order, once: the same transaction again answers the same, another one is INVALID_TRANSITION. OUT_OF_STOCK names
     * each ingredient that is short, and then a provider's payment is kept as an incident.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public OrderState pay(TenantId tenant, String number, Payment payment) {
        return payments.pay(tenant, number, payment, Set.of());
    }
}
