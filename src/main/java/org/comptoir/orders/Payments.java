package org.comptoir.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.comptoir.kernel.DomainException;
import org.comptoir.kernel.TenantId;
import org.comptoir.platform.db.Retry;

/** Around the payment's transaction: tries again where somebody was faster, and keeps in sight what could not be applied. */
@ApplicationScoped
class Payments {
    @Inject
    private Paying paying;

    @Inject
    private Incidents incidents;

    /** Called outside any transaction. */
    OrderState pay(TenantId tenant, String number, Payment payment, Set<String> sources) {
        try {
            return Retry.on(() -> paying.pay(tenant, number, payment, sources));
        } catch (DomainException refusal) {
            if (payment.isProviders()) {
                Retry.run(() -> incidents.open(tenant, number, payment, refusal));
            }
            throw refusal;
        }
    }
}
